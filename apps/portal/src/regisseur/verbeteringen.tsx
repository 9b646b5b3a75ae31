import { useQuery } from '@tanstack/react-query';
import { api, gegeven } from '../api/index.js';
import { Kop } from '../ui/index.js';
import { Verzoekkaart } from '../verzoek/index.js';

/** What was asked about the data of this inwoner, and which partners confirmed it; nothing for who may not see it. */
export function Verbeteringen({ inwonerId }: { inwonerId: string }) {
  const { data } = useQuery({
    queryKey: ['inwoners', inwonerId, 'verzoeken'],
    queryFn: () => gegeven(api.GET('/verzoeken', { params: { query: { maximum: 200 } } })),
  });
  const verzoeken = data?.verzoeken.filter(({ inwoner }) => inwoner?.id === inwonerId) ?? [];
  if (verzoeken.length === 0) return null;
  return (
    <section>
      <Kop level={2}>Verzoeken over de gegevens</Kop>
      <ul className="hub-lijst hub-kaarten">
        {verzoeken.map((verzoek) => (
          <Verzoekkaart key={verzoek.id} verzoek={verzoek} metWie={false} />
        ))}
      </ul>
    </section>
  );
}
