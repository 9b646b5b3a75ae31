import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draaiStil } from './opdracht.mjs';
import { hoofdmap } from './paden.mjs';
import { Startfout } from './startfout.mjs';

/** Licences under which we may pass on what we ship. */
const TOEGESTAAN =
  /^\(?(MIT|MIT-0|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|Python-2\.0|EUPL-1\.2|OFL-1\.1|PostgreSQL|Zlib|WTFPL)( (OR|AND) [\w.-]+)*\)?$/;

/**
 * Writes the bill of materials of what we ship (CycloneDX, by npm) and refuses a licence that we may not pass on. What npm
 * cannot read from a package is looked up in its own package.json.
 */
export async function keurLicenties() {
  const tekst = await draaiStil('npm sbom', 'npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
    cwd: hoofdmap,
  });
  const sbom = JSON.parse(tekst.slice(tekst.indexOf('{')));
  const map = join(hoofdmap, '.estafette');
  await mkdir(map, { recursive: true });
  await writeFile(join(map, 'sbom.cdx.json'), JSON.stringify(sbom));
  const fout = [];
  for (const onderdeel of sbom.components) {
    const licentie = licentieVan(onderdeel) ?? (await uitPakket(onderdeel));
    if (!TOEGESTAAN.test(licentie ?? ''))
      fout.push(`${onderdeel.name} ${onderdeel.version}: ${licentie ?? 'onbekend'}`);
  }
  if (fout.length > 0) throw new Startfout(`Deze licenties kennen wij niet:\n${fout.join('\n')}`);
}

function licentieVan({ licenses = [] }) {
  const [{ license, expression } = {}] = licenses;
  return expression ?? license?.id ?? license?.name;
}

async function uitPakket({ name, group, properties = [] }) {
  const pad = properties.find((p) => p.name === 'cdx:npm:package:path')?.value;
  const naam = group ? `${group}/${name}` : name;
  try {
    const pakket = JSON.parse(
      await readFile(join(hoofdmap, pad ?? join('node_modules', naam), 'package.json'), 'utf8'),
    );
    return typeof pakket.license === 'string' ? pakket.license : pakket.license?.type;
  } catch {
    return undefined;
  }
}
