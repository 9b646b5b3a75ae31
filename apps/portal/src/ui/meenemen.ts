import { api, gegeven } from '../api/index.js';
import { csv } from './csv.js';

type Rijen = readonly (readonly (string | number | null)[])[];
export type Vorm = 'csv' | 'xlsx';

/**
 * Gives a table to somebody as a file, once the hub has written down that it leaves. Refused or without a line there is
 * no file.
 */
export async function neemMee(bestand: string, vorm: Vorm, rijen: Rijen): Promise<void> {
  const naam = `${bestand}.${vorm}`;
  const pagina = location.pathname + location.search;
  await gegeven(api.POST('/logboek/uitvoeren', { body: { bestand: naam, rijen: rijen.length - 1, pagina } }));
  const adres = URL.createObjectURL(await maak(vorm, rijen));
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
  URL.revokeObjectURL(adres);
}

async function maak(vorm: Vorm, rijen: Rijen): Promise<Blob> {
  if (vorm === 'csv') return new Blob([csv(rijen)], { type: 'text/csv;charset=utf-8' });
  const { xlsx } = await import('./xlsx.js');
  return new Blob([xlsx(rijen)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
