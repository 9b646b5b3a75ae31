import { describe, expect, test } from '@jest/globals';
import type { CommanderError } from 'commander';
import { inHetNederlands, maakProgramma } from './opdrachtregel.js';

async function foutBij(...argumenten: string[]): Promise<string> {
  const programma = maakProgramma();
  programma
    .command('doe')
    .argument('<bestand>')
    .requiredOption('--partner <naam>')
    .action(() => undefined);
  try {
    await programma.parseAsync(argumenten, { from: 'user' });
  } catch (fout) {
    return inHetNederlands(fout as CommanderError);
  }
  return '';
}

describe('a wrong command line is answered in Dutch', () => {
  test.each([
    [['doen'], "De opdracht 'doen' kennen wij niet."],
    [['doe', 'x', '--partner', 'wi', '--bestnad', 'y'], "De optie '--bestnad' kennen wij niet."],
    [['doe', '--partner', 'wi'], 'Er ontbreekt iets: <bestand>.'],
    [['doe', 'x', '--partner'], 'Vul een waarde in bij --partner <naam>.'],
    [['doe', 'x'], 'De optie --partner <naam> is verplicht.'],
    [['doe', 'x', 'y', '--partner', 'wi'], 'Er staat te veel achter de opdracht.'],
  ])('%j', async (argumenten, zin) => {
    expect(await foutBij(...argumenten)).toContain(zin);
  });

  test('and a right one is not', async () => {
    expect(await foutBij('doe', 'x', '--partner', 'wi')).toBe('');
  });

  test('the help has Dutch headings', () => {
    expect(maakProgramma().helpInformation()).not.toMatch(/Usage|Options|Commands/);
  });
});
