import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { allePaginas, BERICHTENMAP, DOCS } from './alle.js';

const paginas = allePaginas();
rmSync(BERICHTENMAP, { recursive: true, force: true });
mkdirSync(BERICHTENMAP);
for (const [pad, tekst] of paginas) writeFileSync(new URL(pad, DOCS), tekst);
