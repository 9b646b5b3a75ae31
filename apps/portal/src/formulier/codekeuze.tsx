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
}

/** A choice from a code list. */
export function Codekeuze({ lijst, naam, label, begin, laatWeg = [], niets }: Codekeuzevraag) {
  const keuzes = useCodelijst(lijst).filter(({ code }) => !laatWeg.includes(code));
  return (
    // The list may come later than the form: only then can its first choice be set.
    <Keuzelijst key={keuzes.length} id={naam} name={naam} label={label} required={!niets} defaultValue={begin ?? ''}>
      {!begin && <option value="">{niets ?? 'Maak een keuze'}</option>}
      {keuzes.map(({ code, betekenis }) => (
        <option key={code} value={code}>
          {betekenis}
        </option>
      ))}
    </Keuzelijst>
  );
}
