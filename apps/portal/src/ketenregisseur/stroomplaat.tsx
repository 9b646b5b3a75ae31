import { Link } from '@tanstack/react-router';
import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { Keuze } from './tijdvak.js';

export interface Stroom {
  readonly van: string;
  readonly naar: string;
  readonly aantal: number | null;
}

interface Punt {
  readonly id: string;
  readonly code: string;
}

interface Lijn {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

const BREEDTE = 1000;
const PER_PUNT = 56;
const RAND = 330;

/** Streams from left to right, as thick as they are large. Each opens its rows of the table below; the table says it all. */
export function Stroomplaat({
  stromen,
  naam,
  keuze,
}: {
  stromen: readonly Stroom[];
  naam: (code: string) => string;
  keuze: Keuze;
}) {
  const bekend = stromen.filter((s): s is Stroom & { aantal: number } => s.aantal !== null && s.aantal > 0);
  if (bekend.length === 0) return <p>Er is in deze periode geen stroom die getoond mag worden.</p>;
  const { nodes, links, hoogte } = schik(bekend);
  const pad = sankeyLinkHorizontal<Punt, Lijn>();
  return (
    <div className="hub-tabelvak" role="region" aria-label="Tekening van de stromen" tabIndex={0}>
      <svg className="hub-stroom" viewBox={`0 0 ${BREEDTE} ${hoogte}`} role="group" aria-label="Stromen">
        {links.map((lijn) => {
          const { source, target } = lijn as unknown as { source: Punt; target: Punt };
          const zin = `${naam(source.code)} naar ${naam(target.code)}: ${lijn.value} overdrachten`;
          return (
            <Link
              key={`${source.code}>${target.code}`}
              to="/keten"
              search={{ ...keuze, partner: target.code }}
              aria-label={zin}
            >
              <path d={pad(lijn) ?? ''} strokeWidth={Math.max(1, lijn.width ?? 0)}>
                <title>{zin}</title>
              </path>
            </Link>
          );
        })}
        {nodes.map(({ id, code, x0 = 0, x1 = 0, y0 = 0, y1 = 0, value }) => {
          const links_ = x0 < BREEDTE / 2;
          return (
            <g key={id} aria-hidden="true">
              <rect x={x0} y={y0} width={x1 - x0} height={Math.max(1, y1 - y0)} />
              <text
                x={links_ ? x0 - 6 : x1 + 6}
                y={(y0 + y1) / 2}
                dominantBaseline="middle"
                textAnchor={links_ ? 'end' : 'start'}
              >
                {naam(code)} ({value})
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

// Who gives stands left and who takes right, so that passing back and forth makes no circle.
function schik(stromen: readonly (Stroom & { aantal: number })[]) {
  const punten = new Map<string, Punt>();
  for (const { van, naar } of stromen) {
    punten.set(`van:${van}`, { id: `van:${van}`, code: van });
    punten.set(`naar:${naar}`, { id: `naar:${naar}`, code: naar });
  }
  const kanten = [...punten.keys()].map((id) => id.split(':')[0]);
  const meeste = Math.max(...['van', 'naar'].map((kant) => kanten.filter((k) => k === kant).length));
  const hoogte = Math.max(160, meeste * PER_PUNT);
  const lijnen = stromen.map(({ van, naar, aantal }) => ({
    source: `van:${van}`,
    target: `naar:${naar}`,
    value: aantal,
  }));
  const indeling = sankey<Punt, Lijn>()
    .nodeId(({ id }) => id)
    .nodeWidth(14)
    .nodePadding(18)
    .extent([
      [RAND, 10],
      [BREEDTE - RAND, hoogte - 10],
    ])({ nodes: [...punten.values()].map((p) => ({ ...p })), links: lijnen });
  return { ...indeling, hoogte };
}
