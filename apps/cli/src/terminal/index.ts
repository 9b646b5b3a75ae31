export { Opdrachtfout, tekstVan } from './opdrachtfout.js';
export { alsLijst, maakProgramma, voerUit, type Command } from './opdrachtregel.js';
export { meld, toonResultaat } from './uitvoer.js';
export { metVoortgang } from './voortgang.js';
