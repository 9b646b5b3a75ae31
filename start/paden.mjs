import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone itself: all commands work from any folder. */
export const hoofdmap = dirname(dirname(fileURLToPath(import.meta.url)));
