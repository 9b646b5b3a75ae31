/// <reference types="vite/client" />
import { vraagVooruit, type Eerstepagina, type Wie } from './vooruit/index.js';

/**
 * A program of a few lines, before the one that draws: asks what the page of this address begins with, while the rest is
 * still on its way.
 */
const paginas = import.meta.glob<Eerstepagina>('./*/eerstepagina.ts', { eager: true, import: 'eerstepagina' });
const pagina = Object.values(paginas).find(({ pad }) => pad === location.pathname);
const wie = document.getElementById('medewerker')?.textContent;

// With a filter in the address it asks other things.
if (pagina && wie && location.search === '') vraagVooruit(pagina.vragen(JSON.parse(wie) as Wie));
