import { useEffect, type ReactNode } from 'react';
import { Kop } from './nlds.js';

/** One page: its title in the tab and as the first heading. */
export function Pagina({ titel, children }: { titel: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${titel} - Estafette`;
  }, [titel]);
  return (
    <>
      <Kop level={1}>{titel}</Kop>
      {children}
    </>
  );
}
