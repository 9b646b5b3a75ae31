import { fork } from 'node:child_process';
import { meld } from './voortgang.mjs';
import { Startfout } from './startfout.mjs';

const MINUUT_MS = 60_000;
const HERSTARTS_PER_MINUUT = 2;

/**
 * A child process that says over IPC when it is ready, is started again when it ends without being asked, and is
 * asked to stop before it is killed. It has its own process group, so Ctrl-C reaches it only through us.
 */
export class Kind {
  #proces;
  #klaar;
  #stopt = false;
  #herstarts = [];
  #fout;

  constructor({ naam, script, logboek, argumenten, omgeving, bijKlaar, bijOpgeven }) {
    this.naam = naam;
    this.script = script;
    this.logboek = logboek;
    this.argumenten = argumenten;
    this.omgeving = omgeving;
    this.bijKlaar = bijKlaar;
    this.bijOpgeven = bijOpgeven;
  }

  /** Ready is what the child sends: `{ klaar: { poort, ... } }`. */
  start() {
    return new Promise((klaar, mislukt) => {
      this.#klaar = { klaar, mislukt };
      this.#begin();
    });
  }

  async stop(msTotHardeStop) {
    this.#stopt = true;
    const proces = this.#proces;
    if (!proces || isGeeindigd(proces)) return;
    const einde = new Promise((geeindigd) => proces.once('exit', geeindigd));
    if (proces.connected) proces.send('stop', () => {});
    const hard = setTimeout(() => proces.kill('SIGKILL'), msTotHardeStop);
    await einde;
    clearTimeout(hard);
  }

  #begin() {
    // With a LOG_LEVEL the terminal shows it too; without, the file is enough and needs nobody to carry it there.
    const uitvoer = this.omgeving.LOG_LEVEL ? 'pipe' : this.logboek.fd;
    const proces = fork(this.script, this.argumenten(), {
      detached: true,
      execArgv: ['--enable-source-maps'],
      env: this.omgeving,
      stdio: ['ignore', uitvoer, uitvoer, 'ipc'],
    });
    this.#proces = proces;
    for (const stroom of [proces.stdout, proces.stderr]) stroom?.on('data', (stuk) => this.#toon(stuk));
    proces.on('message', (bericht) => this.#ontvang(bericht));
    proces.on('error', (fout) => (this.#fout = fout.message));
    proces.once('exit', (code, signaal) => this.#bijEinde(code ?? signaal));
  }

  #toon(stuk) {
    this.logboek.schrijf(stuk);
    process.stdout.write(stuk);
  }

  #ontvang(bericht) {
    if (bericht.fout) this.#fout = bericht.fout;
    if (!bericht.klaar || this.#stopt) return;
    this.bijKlaar({ ...bericht.klaar, pid: bericht.klaar.pid ?? this.#proces.pid });
    this.#klaar?.klaar();
    this.#klaar = undefined;
  }

  #bijEinde(reden) {
    if (this.#klaar) return this.#klaar.mislukt(new Startfout(this.#waaromNiet(reden)));
    if (this.#stopt) return;
    if (!this.#magHerstarten()) return this.bijOpgeven(new Startfout(this.#waaromNiet(reden)));
    meld(`  ${this.naam} is onverwacht gestopt (${reden}) en start opnieuw.`);
    this.#begin();
  }

  #magHerstarten() {
    const nu = performance.now();
    this.#herstarts = [...this.#herstarts.filter((moment) => nu - moment < MINUUT_MS), nu];
    return this.#herstarts.length <= HERSTARTS_PER_MINUUT;
  }

  #waaromNiet(reden) {
    if (this.#fout) return this.#fout;
    return `${this.naam} is gestopt (${reden}). De laatste regels van ${this.logboek.bestand}:\n${this.logboek.laatsteRegels()}`;
  }
}

function isGeeindigd(proces) {
  return proces.exitCode !== null || proces.signalCode !== null;
}
