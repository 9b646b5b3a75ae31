/** For the tests, which are TypeScript: see cluster.mjs. */
export interface Cluster {
  readonly poort: number;
  readonly pid: number;
  readonly urls: {
    readonly eigenaar: string;
    readonly hub: string;
    readonly matcher: string;
    readonly beheerder: string;
  };
  stop(): Promise<void>;
}

export function startCluster(opties: {
  readonly map: string;
  readonly log: (tekst: unknown) => void;
  readonly vlaggen?: readonly string[];
  readonly maxVerbindingen?: number;
  readonly poort?: number;
}): Promise<Cluster>;
