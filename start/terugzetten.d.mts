/** For the command, which is TypeScript: see terugzetten.mjs. */
export function zetTerug<T>(
  wat: {
    readonly bron: { readonly gegevens: string; readonly erbij: string };
    readonly dataMap: string;
    readonly isGekozen: boolean;
  },
  controleer: (url: string) => Promise<T>,
): Promise<{ readonly bewaard: string | null; readonly uitkomst: T }>;
