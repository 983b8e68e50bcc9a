// Writes the notices of every package that the program is shipped with: each with its licence, its copyright, and the texts that it
// brings along. A package whose licence has no text here fails the run, so that nothing is shipped without one.
//   node third-party-notices.mjs <deps.json of the program> <folder of NuGet packages> <the repository> <file to write>
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [deps, nuget, repository, output] = process.argv.slice(2);
const isLegal = /^(licen[cs]e|copying|copying\.lesser|notices?|third-?party-?notices)(\.md|\.txt)?$/i;

// The package names no licence but the address of one.
const namedElsewhere = { MediatR: 'Apache-2.0' };

const read = file => readFileSync(file, 'utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').trim();
const json = file => JSON.parse(read(file));
const legalTexts = folder => existsSync(folder)
  ? readdirSync(folder).filter(name => isLegal.test(name) && statSync(join(folder, name)).isFile()).sort().map(name => read(join(folder, name)))
  : [];
const unescape = text => text?.replace(/&(lt|gt|quot|apos|amp|#xA9|#169);/g, (_, name) =>
  ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '©').trim();

function nugetPackage([name, version]) {
  const folder = join(nuget, name.toLowerCase(), version.toLowerCase());
  const specification = read(join(folder, `${name.toLowerCase()}.nuspec`));
  const element = pattern => unescape(specification.match(pattern)?.[1]);
  return {
    name, version,
    licence: element(/<license type="expression"[^>]*>([^<]+)</) ?? namedElsewhere[name] ?? 'see its text',
    copyright: element(/<copyright>([^<]+)</) ?? `By ${element(/<authors>([^<]+)</)}`,
    texts: legalTexts(folder),
  };
}

function npmPackage([path, locked]) {
  const folder = join(repository, path);
  const { name, version, author, contributors } = json(join(folder, 'package.json'));
  const person = author ?? contributors?.[0];
  return {
    name, version,
    licence: locked.license?.startsWith('SEE') ? 'see its text' : locked.license ?? 'see its text',
    copyright: `By ${(typeof person === 'string' ? person : person?.name) ?? `the authors of ${name}`}`,
    texts: legalTexts(folder),
  };
}

const packages = [
  ...Object.entries(json(deps).libraries).filter(([, library]) => library.type === 'package').map(([id]) => nugetPackage(id.split('/'))),
  ...Object.entries(json(join(repository, 'package-lock.json')).packages)
    .filter(([path, locked]) => path && !locked.dev && !locked.optional).map(npmPackage),
].sort((one, other) => one.name.localeCompare(other.name, 'en'));

const texts = [];
const numberOf = text => texts.includes(text) ? texts.indexOf(text) + 1 : texts.push(text);
const rows = packages.map(one => {
  const standard = join(repository, 'build', 'license-texts', `${one.licence}.txt`);
  const found = one.texts.length || !existsSync(standard) ? one.texts : [read(standard)];
  if (found.length === 0) throw new Error(`${one.name} ${one.version}: no text of its licence (${one.licence}) is known.`);
  return `${one.name} ${one.version}\n  Licence: ${one.licence}\n  ${one.copyright}\n  Texts: ${found.map(numberOf).join(', ')}\n`;
});

const rule = '-'.repeat(80);
writeFileSync(output, `This program is shipped with the packages of others that are listed here, each under its own licence. The numbers
refer to the texts below the list.

${rows.join('\n')}
${texts.map((text, at) => `${rule}\nText ${at + 1}\n${rule}\n\n${text}\n`).join('\n')}`);
