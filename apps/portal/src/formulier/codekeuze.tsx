import { useState, type ReactNode } from 'react';
import { useCodelijst } from '../api/index.js';
import { Keuzelijst } from '../ui/index.js';

interface Codekeuzevraag {
  readonly lijst: string;
  readonly naam: string;
  readonly label: string;
  /** What is chosen at first; without it the reader has to choose. */
  readonly begin?: string | undefined;
  readonly laatWeg?: readonly string[];
  /** What it means to choose nothing; without it something must be chosen. */
  readonly niets?: string;
  /** What is asked besides, once something is chosen; until then it goes along as it was. */
  readonly children?: ReactNode;
}

/** A choice from a code list. The list may come later than the form: what was chosen stays, and so does the focus. */
export function Codekeuze({ lijst, naam, label, begin, laatWeg = [], niets, children }: Codekeuzevraag) {
  const [gekozen, kies] = useState<string>();
  const keuzes = useCodelijst(lijst).filter(({ code }) => !laatWeg.includes(code));
  const waarde = gekozen ?? begin ?? '';
  return (
    <>
      <Keuzelijst
        id={naam}
        name={naam}
        label={label}
        required={!niets}
        value={waarde}
        // Not at the change, which comes after it: a form that looks ahead at the input would draw the old choice again first.
        onInput={(e) => kies(e.currentTarget.value)}
      >
        {(niets !== undefined || !begin) && <option value="">{niets ?? 'Maak een keuze'}</option>}
        {keuzes.map(({ code, betekenis }) => (
          <option key={code} value={code}>
            {betekenis}
          </option>
        ))}
      </Keuzelijst>
      {children && <div hidden={waarde === ''}>{children}</div>}
    </>
  );
}
