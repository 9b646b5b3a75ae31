import type { Medewerker } from './api/index.js';

const PAGINAS = {
  overdrachten: { naar: '/overdrachten', woord: 'Overdrachten' },
  inwoners: { naar: '/inwoners', woord: 'Inwoners' },
  signalen: { naar: '/signalen', woord: 'Signalen' },
  voorstellen: { naar: '/voorstellen', woord: 'Voorstellen' },
  vacatures: { naar: '/vacatures', woord: 'Vacatures' },
  keten: { naar: '/keten', woord: 'De keten' },
  werk: { naar: '/keten/werk', woord: 'Naar werk' },
  diensten: { naar: '/keten/diensten', woord: 'Wat werkt' },
  oorzaken: { naar: '/keten/signalen', woord: 'Wat misgaat' },
  aansluiting: { naar: '/aansluiting', woord: 'Aansluiting' },
  berichten: { naar: '/aansluiting/berichten', woord: 'Wat u stuurde' },
  bezorging: { naar: '/aansluiting/bezorging', woord: 'Bezorging' },
  sleutels: { naar: '/aansluiting/sleutels', woord: 'Sleutels' },
  contracten: { naar: '/aansluiting/contracten', woord: 'Contracten' },
  privacy: { naar: '/privacy', woord: 'Wie keek naar wie' },
  register: { naar: '/privacy/register', woord: 'Register' },
} as const;

type Pagina = (typeof PAGINAS)[keyof typeof PAGINAS];

const VAN_DE_KETEN: readonly Pagina[] = [PAGINAS.keten, PAGINAS.werk, PAGINAS.diensten, PAGINAS.oorzaken];
const MET_INWONERS: readonly Pagina[] = [
  PAGINAS.overdrachten,
  PAGINAS.inwoners,
  PAGINAS.signalen,
  PAGINAS.voorstellen,
  PAGINAS.vacatures,
  PAGINAS.keten,
];

const VAN_DE_AANSLUITING: readonly Pagina[] = [
  PAGINAS.aansluiting,
  PAGINAS.berichten,
  PAGINAS.bezorging,
  PAGINAS.sleutels,
  PAGINAS.contracten,
];

const PER_ROL: Partial<Record<Medewerker['rol'], readonly Pagina[]>> = {
  ketenregisseur: VAN_DE_KETEN,
  partnerbeheerder: VAN_DE_AANSLUITING,
  'privacy-officer': [PAGINAS.privacy, PAGINAS.register],
};

/** Where somebody with this role has work. Everybody may see the figures of the chain. */
export function menuVoor({ rol }: Pick<Medewerker, 'rol'>): readonly Pagina[] {
  return PER_ROL[rol] ?? MET_INWONERS;
}
