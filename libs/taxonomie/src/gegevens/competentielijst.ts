/**
 * Competences of the demo region: group, slug and name. Those in one group lie next to each other: who has the one has
 * most of the other. Written for Estafette.
 */
export const COMPETENTIES = `
magazijn orders-verzamelen Orders verzamelen
magazijn goederen-ontvangen Goederen ontvangen en opslaan
magazijn voorraad-tellen Voorraad tellen
magazijn scanner-gebruiken Met een scanner werken
inpakken inpakken Producten inpakken
inpakken etiketteren Producten etiketteren
heftruck heftruck-rijden Heftruck rijden
heftruck reachtruck-rijden Reachtruck rijden
rijden bestelbus-rijden Bestelbus rijden
rijden vrachtwagen-rijden Vrachtwagen rijden
rijden personen-vervoeren Personen vervoeren
route route-plannen Een route plannen
route pakketten-bezorgen Pakketten bezorgen
laden laden-en-lossen Laden en lossen
schoonmaken ruimtes-schoonmaken Ruimtes schoonmaken
schoonmaken sanitair-schoonmaken Sanitair schoonmaken
schoonmaken machines-schoonmaken Machines schoonmaken
ramen ramen-wassen Ramen wassen
hygiene hygienisch-werken Hygiënisch werken
was was-verzorgen Was verzorgen
groen snoeien Snoeien
groen maaien Maaien
groen heggen-knippen Heggen knippen
groen onkruid-wieden Onkruid wieden
planten planten-kweken Planten kweken
planten oogsten Oogsten
bestrating bestraten Bestraten
koken gerechten-bereiden Gerechten bereiden
koken ingredienten-voorbereiden Ingrediënten voorbereiden
koken brood-bakken Brood en gebak bakken
afwas afwassen Afwassen en opruimen
gasten gasten-bedienen Gasten bedienen
gasten gasten-ontvangen Gasten ontvangen
kassa kassa-bedienen Kassa bedienen
kassa betalingen-afhandelen Betalingen afhandelen
verkoop klanten-helpen Klanten helpen
verkoop producten-adviseren Over producten adviseren
schap schappen-vullen Schappen vullen
schap presenteren-van-producten Producten netjes neerzetten
telefoon telefoneren Klanten te woord staan aan de telefoon
telefoon klachten-afhandelen Klachten afhandelen
administratie gegevens-invoeren Gegevens invoeren
administratie archiveren Archiveren
administratie brieven-schrijven Brieven en e-mails schrijven
boekhouden facturen-verwerken Facturen verwerken
boekhouden boeken-bijhouden De boeken bijhouden
ict computers-installeren Computers installeren
ict storingen-ict-oplossen Storingen aan computers oplossen
software programmeren Programmeren
software software-testen Software testen
verzorgen helpen-bij-wassen Helpen bij wassen en aankleden
verzorgen helpen-bij-eten Helpen bij eten en drinken
verzorgen huishouden-doen Het huishouden doen bij iemand thuis
verplegen medicijnen-geven Medicijnen geven
verplegen wonden-verzorgen Wonden verzorgen
begeleiden mensen-begeleiden Mensen begeleiden
begeleiden activiteiten-begeleiden Activiteiten begeleiden
begeleiden gesprekken-voeren Gesprekken voeren
kinderen kinderen-verzorgen Kinderen verzorgen
kinderen spelen-begeleiden Spelen begeleiden
kinderen lesgeven-ondersteunen Helpen bij de les
haar haar-knippen Haar knippen
haar haar-kleuren Haar kleuren
toezicht toezicht-houden Toezicht houden
toezicht toegang-controleren Toegang controleren
toezicht rapporteren Schrijven wat er is gebeurd
metselen metselen Metselen
metselen stukadoren Stukadoren
hout timmeren Timmeren
hout meubels-maken Meubels maken
hout hout-zagen Hout zagen
schilderen schilderen Schilderen
schilderen voorbereiden-schilderwerk Ondergrond schuren en plamuren
leidingen leidingen-aanleggen Leidingen aanleggen
leidingen sanitair-plaatsen Sanitair plaatsen
elektra kabels-leggen Kabels leggen
elektra elektra-aansluiten Elektra aansluiten
elektra zonnepanelen-plaatsen Zonnepanelen plaatsen
metaal lassen Lassen
metaal metaal-bewerken Metaal bewerken
metaal cnc-bedienen Een CNC-machine bedienen
voertuigen autos-repareren Auto's repareren
voertuigen fietsen-repareren Fietsen repareren
voertuigen banden-vervangen Banden vervangen
productie machines-bedienen Machines bedienen
productie producten-controleren Producten controleren
productie onderdelen-monteren Onderdelen monteren
textiel naaien Naaien
textiel stoffen-knippen Stoffen knippen
afval afval-inzamelen Afval inzamelen
afval afval-scheiden Afval scheiden
gereedschap gereedschap-gebruiken Gereedschap gebruiken
gereedschap kleine-reparaties Kleine reparaties doen
veilig veilig-werken Veilig werken
tekening werktekening-lezen Een werktekening lezen
samenwerken samenwerken Samenwerken
dieren dieren-verzorgen Dieren verzorgen
dieren stallen-schoonmaken Stallen schoonmaken
bouw bouwplaats-opruimen De bouwplaats opruimen
bouw materiaal-aanvoeren Materiaal aanvoeren
`;
