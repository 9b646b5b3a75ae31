import type { Signaal } from '../api/index.js';
import type { Toon } from '../ui/index.js';

export const ERNSTWOORD: Readonly<Record<Signaal['ernst'], { readonly woord: string; readonly toon: Toon }>> = {
  hoog: { woord: 'Dringend', toon: 'danger' },
  middel: { woord: 'Let op', toon: 'warning' },
  laag: { woord: 'Ter informatie', toon: 'neutral' },
};
