import { totaal, type Lezer, type Rij } from './verslag.js';

/** What work began, how much of it, and whether it lasted; and how far the voorstellen came. */
export async function plaatsingen(lees: Lezer): Promise<object> {
  const per = async (splitsing: string): Promise<object[]> =>
    (await lees({ onderwerp: 'plaatsing', splitsing })).map(perCode);
  const vanVoorstel = async (splitsing: string): Promise<object[]> =>
    (await lees({ onderwerp: 'voorstel', splitsing })).map(perCode);
  return {
    totaal: totaal(await lees({ onderwerp: 'plaatsing' })).aantal,
    vormen: await per('vorm'),
    omvang: await per('omvang'),
    na3maanden: await per('na3maanden'),
    na6maanden: await per('na6maanden'),
    voorstellen: {
      totaal: totaal(await lees({ onderwerp: 'voorstel' })).aantal,
      verst: await vanVoorstel('verst'),
      einde: await vanVoorstel('einde'),
    },
  };
}

export const perCode = ({ splitsing, aantal }: Rij): object => ({ code: splitsing, aantal });
