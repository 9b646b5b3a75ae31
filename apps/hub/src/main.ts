import 'reflect-metadata';
import { hoofdprogramma, leef, Logboek } from '@estafette/proces';
import { maakHub } from './hub.js';
import { leesConfiguratie } from './configuratie.js';

hoofdprogramma(async () => {
  const configuratie = leesConfiguratie(process.env);
  const logboek = new Logboek('hub', configuratie.logniveau);
  await leef(await maakHub(configuratie, logboek), configuratie, logboek);
});
