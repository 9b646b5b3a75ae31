const OUDER_ELKE_MS = 200;
const SIGNALEN = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Calls `stop` when this command has to end. npm passes Ctrl-C on, so that comes twice. SIGTERM to npm may reach only
 * the shell that npm puts between, which dies of it without a word to us; then our parent changes.
 */
export function bijEinde(stop) {
  for (const signaal of SIGNALEN) process.on(signaal, stop);
  if (!process.env.npm_lifecycle_event) return;
  const ouder = process.ppid;
  setInterval(() => process.ppid !== ouder && stop(), OUDER_ELKE_MS).unref();
}
