import { useId, useLayoutEffect, useRef, type FormEvent, type ReactNode, type RefObject } from 'react';
import { Knop, Kop, Mislukking } from '../ui/index.js';

interface Opdrachtvraag {
  readonly kop: string;
  readonly knop: string;
  /** Of the heading. */
  readonly niveau?: 2 | 3;
  readonly bezig: boolean;
  readonly fout: Error | null;
  readonly verstuur: (ingevuld: FormData) => void;
  /** Closes the form with nothing done; without it the form is always there. */
  readonly stop?: () => void;
  readonly children?: ReactNode;
}

/** Asks what is needed to do something, and has it done. The focus goes to it when it opens, and stays near when it is gone. */
export function Opdrachtformulier({ kop, knop, niveau = 3, bezig, fout, verstuur, stop, children }: Opdrachtvraag) {
  const formulier = useRef<HTMLFormElement>(null);
  const id = useId();
  useFocusInEnUit(formulier);
  const bijVersturen = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    verstuur(new FormData(e.currentTarget));
  };
  return (
    <form ref={formulier} tabIndex={-1} aria-labelledby={id} onSubmit={bijVersturen} className="hub-stapformulier">
      <Kop level={niveau} id={id}>
        {kop}
      </Kop>
      {fout && <Mislukking fout={fout} />}
      {children}
      <div className="hub-knoppen">
        <Knop type="submit" soort="primary-action" disabled={bezig}>
          {knop}
        </Knop>
        {stop && (
          <Knop soort="subtle" onClick={stop}>
            Toch niet
          </Knop>
        )}
      </div>
    </form>
  );
}

/** Who sent a form is not thrown back to the top of the page: the focus goes to the part that the form stood in. */
function useFocusInEnUit(formulier: RefObject<HTMLFormElement | null>): void {
  useLayoutEffect(() => {
    const dit = formulier.current!;
    const rondom = dit.closest<HTMLElement>('article, section, .hub-kaart, main');
    // At once: a moment later the reader may be in a field of it already.
    dit.focus();
    return () => {
      // The button that sent it, was switched off meanwhile: then nothing has the focus.
      const hier = document.activeElement;
      if (!rondom || (hier !== document.body && !dit.contains(hier))) return;
      if (!rondom.hasAttribute('tabindex')) rondom.tabIndex = -1;
      rondom.focus({ preventScroll: true });
    };
  }, [formulier]);
}
