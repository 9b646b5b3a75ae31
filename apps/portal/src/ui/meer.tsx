import { Knop } from './nlds.js';

interface Bladerlijst {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Asks for the next page of a list, as long as there is one. */
export function Meer({ lijst, wat }: { lijst: Bladerlijst; wat: string }) {
  if (!lijst.hasNextPage) return null;
  return (
    <div className="hub-knoppen">
      <Knop disabled={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>
        Toon meer {wat}
      </Knop>
    </div>
  );
}
