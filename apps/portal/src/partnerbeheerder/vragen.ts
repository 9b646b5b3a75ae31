import type { Vraag } from '../vooruit/index.js';

export const AANTALLENVRAAG = { sleutel: ['aansluiting', 'aantallen'], pad: '/leveringen/aantallen' } satisfies Vraag;

/** How a partner gets its berichten, and the keys of its systems. */
export const partnervraag = (wat: 'webhook' | 'sleutels', naam: string) =>
  ({ sleutel: ['aansluiting', wat, naam], pad: `/partners/${naam}/${wat}` }) satisfies Vraag;
