import { maskeerBsn } from '@estafette/contracts';
import { createHash } from 'node:crypto';
import type { Herkend } from './journaal.js';
import type { RuwBericht } from './ruw-bericht.js';

/**
 * What can be told of a bericht that was refused, as far as it can be read. Without a usable id it gets one that
 * follows from its bytes, so that its sender can look it up.
 */
export function herken({ bytes, gelezen }: RuwBericht): Herkend {
  const event =
    'waarde' in gelezen && typeof gelezen.waarde === 'object' && gelezen.waarde !== null ? gelezen.waarde : {};
  const { id, source, type } = event as Record<string, unknown>;
  return { ceId: alsTekst(id, 300) ?? idUit(bytes), bron: gemaskeerd(source, 300), type: gemaskeerd(type, 200) };
}

function gemaskeerd(waarde: unknown, maximum: number): string | null {
  return typeof waarde === 'string' ? alsTekst(maskeerBsn(waarde), maximum) : null;
}

// By character: half an emoji cannot be stored.
function alsTekst(waarde: unknown, maximum: number): string | null {
  return typeof waarde === 'string' && waarde.length > 0 ? [...waarde].slice(0, maximum).join('') : null;
}

function idUit(bytes: Buffer): string {
  return `geweigerd-${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`;
}
