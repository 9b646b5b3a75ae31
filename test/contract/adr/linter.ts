import { readFile } from 'node:fs/promises';
import spectral, { type ISpectralDiagnostic, type RulesetDefinition } from '@stoplight/spectral-core';
import * as functies from '@stoplight/spectral-functions';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';

const LINTER = new URL('../../../contract/adr/linter.yaml', import.meta.url);

interface Regel {
  readonly then: Actie | readonly Actie[];
}
interface Actie {
  readonly function: keyof typeof functies;
}

/** Everything that the linter of the NL API Design Rules finds in a document, warnings included. */
export async function lint(document: string): Promise<ISpectralDiagnostic[]> {
  const linter = new spectral.Spectral();
  linter.setRuleset(new spectral.Ruleset(await regels(), { severity: 'recommended' }));
  return linter.run(new spectral.Document(document, parsers.Json, 'openapi.json'));
}

/** The ruleset as published names its functions; in code they are functions. */
async function regels(): Promise<RulesetDefinition> {
  const { rules } = parsers.Yaml.parse(await readFile(LINTER, 'utf8')).data as {
    rules: Record<string, string | Regel>;
  };
  const gelezen = Object.entries(rules).map(([naam, regel]) => [naam, typeof regel === 'string' ? regel : lees(regel)]);
  return { extends: [[rulesets.oas as RulesetDefinition, 'off']], rules: Object.fromEntries(gelezen) };
}

function lees(regel: Regel): object {
  const acties = Array.isArray(regel.then) ? (regel.then as readonly Actie[]) : [regel.then as Actie];
  return { ...regel, then: acties.map((actie) => ({ ...actie, function: functies[actie.function] })) };
}
