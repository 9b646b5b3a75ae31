/** A part of the region: postcodes of four digits, its municipality, and how many of the people live there. */
interface Plaats {
  readonly gemeente: string;
  readonly gebied: string;
  readonly gewicht: number;
  readonly pc4: readonly number[];
}

/** Midden-Gelderland. The two gebiedsteams are those of Arnhem; the other municipalities belong to the nearest one. */
export const plaatsen: readonly Plaats[] = [
  {
    gemeente: 'Arnhem',
    gebied: 'noord',
    gewicht: 38,
    pc4: [6811, 6812, 6814, 6815, 6821, 6822, 6823, 6824, 6825, 6826, 6827, 6828],
  },
  {
    gemeente: 'Arnhem',
    gebied: 'zuid',
    gewicht: 27,
    pc4: [6831, 6832, 6833, 6834, 6835, 6836, 6841, 6842, 6843, 6844, 6845, 6846],
  },
  { gemeente: 'Rheden', gebied: 'noord', gewicht: 7, pc4: [6881, 6882, 6883, 6951, 6952, 6953, 6991] },
  { gemeente: 'Renkum', gebied: 'noord', gewicht: 4, pc4: [6861, 6862, 6865, 6866, 6871] },
  { gemeente: 'Rozendaal', gebied: 'noord', gewicht: 1, pc4: [6891] },
  { gemeente: 'Doesburg', gebied: 'noord', gewicht: 2, pc4: [6981, 6982, 6983] },
  { gemeente: 'Wageningen', gebied: 'noord', gewicht: 4, pc4: [6701, 6703, 6706, 6708] },
  { gemeente: 'Duiven', gebied: 'zuid', gewicht: 3, pc4: [6921, 6922, 6923] },
  { gemeente: 'Westervoort', gebied: 'zuid', gewicht: 2, pc4: [6931, 6932] },
  { gemeente: 'Zevenaar', gebied: 'zuid', gewicht: 5, pc4: [6901, 6902, 6903, 6904, 6914] },
  { gemeente: 'Lingewaard', gebied: 'zuid', gewicht: 4, pc4: [6681, 6851, 6852, 6691] },
  { gemeente: 'Overbetuwe', gebied: 'zuid', gewicht: 3, pc4: [6661, 6662, 6671, 6666] },
];
