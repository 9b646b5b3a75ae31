import { kort } from './woorden.js';

/** What the address of a schema tells: /schemas/<type>/<version>.json */
export function contract(adres: string): { readonly adres: string; readonly naam: string; readonly versie: string } {
  const [type = '', bestand = ''] = adres.split('/').slice(-2);
  return { adres, naam: kort(type), versie: bestand.replace('.json', '') };
}
