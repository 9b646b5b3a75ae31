import { Command, CommanderError } from 'commander';
import { tekstVan } from './opdrachtfout.js';
import { meld } from './uitvoer.js';

export type { Command };

const KOPPEN: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Gegevens:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};

/** The command line in Dutch. Commands that are added with `.command()` speak Dutch as well. */
export function maakProgramma(): Command {
  return new Command('npm run estafette --')
    .description('De opdrachten van Estafette. Estafette zelf moet draaien: start die met npm start.')
    .usage('<opdracht> [opties]')
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ styleTitle: (kop) => KOPPEN[kop] ?? kop, subcommandTerm: (opdracht) => opdracht.name() })
    .helpOption('-h, --help', 'toont deze uitleg')
    .helpCommand('help [opdracht]', 'toont de uitleg bij een opdracht');
}

/** Runs the command that was asked for. A fault ends in a sentence on stderr and exit code 1. */
export async function voerUit(programma: Command, argumenten: readonly string[]): Promise<void> {
  try {
    await programma.parseAsync(argumenten);
  } catch (fout) {
    if (fout instanceof CommanderError && fout.exitCode === 0) return;
    meld(fout instanceof CommanderError ? inHetNederlands(fout) : tekstVan(fout));
    process.exitCode = 1;
  }
}

const ZINNEN: Readonly<Record<string, (genoemd: string) => string>> = {
  'commander.unknownCommand': (genoemd) => `De opdracht '${genoemd}' kennen wij niet.`,
  'commander.unknownOption': (genoemd) => `De optie '${genoemd}' kennen wij niet.`,
  'commander.missingArgument': (genoemd) => `Er ontbreekt iets: <${genoemd}>.`,
  'commander.optionMissingArgument': (genoemd) => `Vul een waarde in bij ${genoemd}.`,
  'commander.missingMandatoryOptionValue': (genoemd) => `De optie ${genoemd} is verplicht.`,
  'commander.help': () => 'Kies een opdracht.',
  'commander.excessArguments': () => 'Er staat te veel achter de opdracht.',
};

/** The sentence for a command line that is wrong; commander names the wrong part between quotes. */
export function inHetNederlands({ code, message }: Pick<CommanderError, 'code' | 'message'>): string {
  const genoemd = /'(.*?)'/.exec(message)?.[1] ?? '';
  const zin = ZINNEN[code]?.(genoemd) ?? message;
  return `${zin} Zet --help achter de opdracht voor uitleg.`;
}

/** The parts of a text with commas between; an empty text is an empty list. */
export function alsLijst(tekst: string): string[] {
  return tekst.split(',').flatMap((deel) => deel.trim() || []);
}
