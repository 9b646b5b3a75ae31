export { ConfiguratieFout, logniveaus, Omgevingslezer, type Logniveau } from './omgeving.js';
export { Logboek, type Logregel } from './logboek.js';
export { hoofdprogramma, leef, type Levend } from './levensloop.js';
