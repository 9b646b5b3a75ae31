// The one place that knows the design system: when its packages change, only this file does.
import '@fontsource/noto-sans/latin-400.css';
import '@fontsource/noto-sans/latin-700.css';
import '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
import '@nl-design-system-candidate/heading-css/heading.css';
import '@nl-design-system-candidate/link-css/link.css';
import '@nl-design-system-candidate/paragraph-css/paragraph.css';
import '@nl-design-system-candidate/skip-link-css/skip-link.css';
import '@utrecht/alert-css/dist/index.css';
import '@utrecht/button-css/dist/index.css';
import '@utrecht/document-css/dist/index.css';
import '@utrecht/form-label-css/dist/index.css';
import '@utrecht/select-css/dist/index.css';
import '@utrecht/status-badge-css/dist/index.css';
import '@utrecht/textbox-css/dist/index.css';
// After those of the packages: it mends where a theme falls short.
import './stijl.css';
import type {
  ButtonHTMLAttributes,
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';

export { Heading as Kop } from '@nl-design-system-candidate/heading-react';
export { Paragraph as Alinea } from '@nl-design-system-candidate/paragraph-react';
export { SkipLink as Sprong } from '@nl-design-system-candidate/skip-link-react';

/** The class of a link; links themselves are the router's. */
export const LINK = 'nl-link';

type Knopsoort = 'primary-action' | 'secondary-action' | 'subtle';

export function Knop({
  soort = 'secondary-action',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { soort?: Knopsoort }) {
  return <button type="button" className={knopklasse(soort)} {...rest} />;
}

/** The class of a link that looks like a button. */
export function knopklasse(soort: Knopsoort): string {
  return `utrecht-button utrecht-button--${soort}`;
}

export type Toon = 'danger' | 'warning' | 'success' | 'neutral';

/** A word in a colour; the word says it all, for who does not see the colour. */
export function Etiket({ toon, children }: { toon: Toon; children: ReactNode }) {
  return <span className={`utrecht-status-badge utrecht-status-badge--${toon}`}>{children}</span>;
}

export function Melding({ soort, children }: { soort: 'info' | 'ok' | 'warning' | 'error'; children: ReactNode }) {
  return (
    <div className={`utrecht-alert utrecht-alert--${soort}`}>
      <div className="hub-melding">{children}</div>
    </div>
  );
}

export function Keuzelijst({
  label,
  id,
  children,
  ...rest
}: SelectHTMLAttributes<HTMLSelectElement> & { label: string; id: string }) {
  return (
    <div className="hub-veld">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="utrecht-select utrecht-select--html-select" {...rest}>
        {children}
      </select>
    </div>
  );
}

export function Veld({ label, id, ...rest }: InputHTMLAttributes<HTMLInputElement> & { label: string; id: string }) {
  return (
    <div className="hub-veld">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <input id={id} className="utrecht-textbox" {...rest} />
    </div>
  );
}

export function Vinkje({ label, ...rest }: InputHTMLAttributes<HTMLInputElement> & { label: string }) {
  return (
    <label className="hub-vink">
      <input type="checkbox" {...rest} />
      {label}
    </label>
  );
}

export function Tekstvak({
  label,
  id,
  ...rest
}: TextareaHTMLAttributes<HTMLTextAreaElement> & { label: string; id: string }) {
  return (
    <div className="hub-veld">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <textarea id={id} className="utrecht-textbox" rows={3} maxLength={1000} {...rest} />
    </div>
  );
}
