import type { Medewerker } from './api/index.js';

const PAGINAS = {
  overdrachten: { naar: '/overdrachten', woord: 'Overdrachten' },
  signalen: { naar: '/signalen', woord: 'Signalen' },
  voorstellen: { naar: '/voorstellen', woord: 'Voorstellen' },
  vacatures: { naar: '/vacatures', woord: 'Vacatures' },
  keten: { naar: '/keten', woord: 'De keten' },
  werk: { naar: '/keten/werk', woord: 'Naar werk' },
  diensten: { naar: '/keten/diensten', woord: 'Wat werkt' },
  oorzaken: { naar: '/keten/signalen', woord: 'Wat misgaat' },
} as const;

type Pagina = (typeof PAGINAS)[keyof typeof PAGINAS];

const VAN_DE_KETEN: readonly Pagina[] = [PAGINAS.keten, PAGINAS.werk, PAGINAS.diensten, PAGINAS.oorzaken];
const MET_INWONERS: readonly Pagina[] = [
  PAGINAS.overdrachten,
  PAGINAS.signalen,
  PAGINAS.voorstellen,
  PAGINAS.vacatures,
  PAGINAS.keten,
];

/** Where somebody with these roles has work. Everybody may see the figures of the chain. */
export function menuVoor({ rol }: Pick<Medewerker, 'rol'>): readonly Pagina[] {
  return rol === 'ketenregisseur' ? VAN_DE_KETEN : MET_INWONERS;
}
