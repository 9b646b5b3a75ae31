// Imported first, and in syntax and imports that an old Node understands: it has to get as far as the sentence.
const [groot, klein] = process.versions.node.split('.').map(Number);

if (groot < 20 || (groot === 20 && klein < 19)) {
  console.error(
    `Estafette heeft Node 20.19 of nieuwer nodig. Dit is Node ${process.versions.node}. Installeer een nieuwe versie: https://nodejs.org`,
  );
  process.exit(1);
}
