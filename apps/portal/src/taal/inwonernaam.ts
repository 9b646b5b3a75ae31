interface Wie {
  readonly id: string;
  readonly kenmerkPartner?: string | undefined;
}

/** How an inwoner is called here: by the own client number, else by the end of the id, so that two are never called the same. */
export function inwonernaam({ id, kenmerkPartner }: Wie): string {
  return `Inwoner ${kenmerkPartner ?? id.slice(-6)}`;
}
