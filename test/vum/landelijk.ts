import type { Inhoud } from '../support/neppartner.js';
import { leesReferentie } from '../support/vum.js';
import { leesYaml } from '../support/yaml.js';

export type Kant = 'Bron' | 'Bemiddelaar';

/** A contract of VUM as it was published. */
export function landelijkDocument(kant: Kant, soort: string): Inhoud {
  return leesYaml(leesReferentie(`VUM-${kant}-${soort}.yaml`)) as Inhoud;
}

/** The same document with what every `$ref` points to in its place. */
export function metOpgelost(document: Inhoud): Inhoud {
  const vul = (waarde: unknown): unknown => {
    if (Array.isArray(waarde)) return waarde.map(vul);
    if (typeof waarde !== 'object' || waarde === null) return waarde;
    const { $ref } = waarde as { $ref?: string };
    if ($ref !== undefined) return vul(wijst(document, $ref));
    return Object.fromEntries(Object.entries(waarde).map(([naam, deel]) => [naam, vul(deel)]));
  };
  return vul(document) as Inhoud;
}

function wijst(document: Inhoud, ref: string): unknown {
  return ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((deel, naam) => (deel as Inhoud)[naam], document);
}
