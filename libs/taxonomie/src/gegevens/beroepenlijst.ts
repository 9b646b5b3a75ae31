/**
 * Occupations of the demo region: slug; name; ISCO-08 unit group; essential competences; optional competences; and
 * "wet" where the law asks a diploma (Wet BIG, Wet kinderopvang, WPBR). Written for Estafette.
 */
export const BEROEPEN = `
orderpicker; Orderpicker; 4321; orders-verzamelen scanner-gebruiken inpakken; heftruck-rijden voorraad-tellen
magazijnmedewerker; Magazijnmedewerker; 4321; goederen-ontvangen orders-verzamelen voorraad-tellen; heftruck-rijden laden-en-lossen
inpakker; Inpakker; 9321; inpakken etiketteren; producten-controleren
productiemedewerker; Productiemedewerker; 9329; machines-bedienen producten-controleren veilig-werken; inpakken
heftruckchauffeur; Heftruckchauffeur; 8344; heftruck-rijden laden-en-lossen veilig-werken; reachtruck-rijden scanner-gebruiken
lader-losser; Lader en losser; 9333; laden-en-lossen veilig-werken; heftruck-rijden
vakkenvuller; Vakkenvuller; 9334; schappen-vullen presenteren-van-producten; klanten-helpen
postbezorger; Postbezorger; 4412; pakketten-bezorgen route-plannen; scanner-gebruiken
pakketbezorger; Pakketbezorger; 8322; bestelbus-rijden pakketten-bezorgen route-plannen; scanner-gebruiken
taxichauffeur; Taxichauffeur; 8322; personen-vervoeren route-plannen; klanten-helpen
vrachtwagenchauffeur; Vrachtwagenchauffeur; 8332; vrachtwagen-rijden laden-en-lossen route-plannen; veilig-werken
buschauffeur; Buschauffeur; 8331; personen-vervoeren veilig-werken; betalingen-afhandelen
fietskoerier; Fietskoerier; 9621; pakketten-bezorgen route-plannen; fietsen-repareren
schoonmaker; Schoonmaker; 9112; ruimtes-schoonmaken sanitair-schoonmaken; ramen-wassen
huishoudelijke-hulp; Huishoudelijke hulp; 9111; huishouden-doen ruimtes-schoonmaken; was-verzorgen
glazenwasser; Glazenwasser; 9123; ramen-wassen veilig-werken; klanten-helpen
industrieel-reiniger; Industrieel reiniger; 9129; machines-schoonmaken veilig-werken; ruimtes-schoonmaken
wasserijmedewerker; Wasserijmedewerker; 8157; was-verzorgen machines-bedienen; stoffen-knippen
keukenhulp; Keukenhulp; 9412; ingredienten-voorbereiden afwassen hygienisch-werken; ruimtes-schoonmaken
kok; Kok; 5120; gerechten-bereiden ingredienten-voorbereiden hygienisch-werken; brood-bakken
cateringmedewerker; Cateringmedewerker; 5246; gasten-bedienen ingredienten-voorbereiden hygienisch-werken; kassa-bedienen afwassen
kelner; Medewerker bediening; 5131; gasten-bedienen gasten-ontvangen betalingen-afhandelen; kassa-bedienen
barmedewerker; Barmedewerker; 5132; gasten-bedienen kassa-bedienen; afwassen
bakker; Bakker; 7512; brood-bakken hygienisch-werken; machines-bedienen
slager; Slager; 7511; ingredienten-voorbereiden hygienisch-werken; klanten-helpen
hovenier; Hovenier; 6113; snoeien maaien heggen-knippen bestraten; planten-kweken
medewerker-groenvoorziening; Medewerker groenvoorziening; 9214; maaien onkruid-wieden snoeien; heggen-knippen afval-inzamelen
kwekerijmedewerker; Medewerker kwekerij; 9214; planten-kweken oogsten; inpakken
dierenverzorger; Dierenverzorger; 5164; dieren-verzorgen stallen-schoonmaken; klanten-helpen
stratenmaker; Stratenmaker; 7122; bestraten materiaal-aanvoeren veilig-werken; gereedschap-gebruiken
verkoopmedewerker; Verkoopmedewerker winkel; 5223; klanten-helpen producten-adviseren kassa-bedienen; schappen-vullen
kassamedewerker; Kassamedewerker; 5230; kassa-bedienen betalingen-afhandelen klanten-helpen; schappen-vullen
callcentermedewerker; Medewerker klantcontact; 4222; telefoneren klachten-afhandelen gegevens-invoeren; producten-adviseren
receptionist; Receptionist; 4226; gasten-ontvangen telefoneren; gegevens-invoeren
administratief-medewerker; Administratief medewerker; 4110; gegevens-invoeren archiveren brieven-schrijven; telefoneren facturen-verwerken
medewerker-gegevensinvoer; Medewerker gegevensinvoer; 4132; gegevens-invoeren archiveren; scanner-gebruiken
secretaresse; Secretaresse; 4120; brieven-schrijven archiveren telefoneren; gasten-ontvangen
boekhouder; Boekhouder; 3313; boeken-bijhouden facturen-verwerken; gegevens-invoeren
ict-helpdeskmedewerker; ICT-helpdeskmedewerker; 3512; storingen-ict-oplossen telefoneren; computers-installeren
systeembeheerder; Systeembeheerder; 2522; computers-installeren storingen-ict-oplossen; software-testen
softwareontwikkelaar; Softwareontwikkelaar; 2512; programmeren software-testen; samenwerken
verzorgende; Verzorgende IG; 5321; helpen-bij-wassen helpen-bij-eten medicijnen-geven; wonden-verzorgen; wet
helpende; Helpende zorg en welzijn; 5321; helpen-bij-wassen helpen-bij-eten huishouden-doen; activiteiten-begeleiden
thuiszorgmedewerker; Thuiszorgmedewerker; 5322; helpen-bij-wassen huishouden-doen; helpen-bij-eten
verpleegkundige; Verpleegkundige; 2221; medicijnen-geven wonden-verzorgen gesprekken-voeren; helpen-bij-wassen; wet
begeleider-gehandicaptenzorg; Begeleider gehandicaptenzorg; 3412; mensen-begeleiden activiteiten-begeleiden gesprekken-voeren; helpen-bij-wassen
pedagogisch-medewerker; Pedagogisch medewerker; 5311; kinderen-verzorgen spelen-begeleiden hygienisch-werken; gesprekken-voeren; wet
onderwijsassistent; Onderwijsassistent; 5312; lesgeven-ondersteunen spelen-begeleiden; kinderen-verzorgen
kapper; Kapper; 5141; haar-knippen haar-kleuren klanten-helpen; kassa-bedienen
concierge; Conciërge; 5153; kleine-reparaties toezicht-houden; gasten-ontvangen
beveiliger; Beveiliger; 5414; toezicht-houden toegang-controleren rapporteren; gasten-ontvangen; wet
verkeersregelaar; Verkeersregelaar; 5419; toezicht-houden veilig-werken; rapporteren
metselaar; Metselaar; 7112; metselen werktekening-lezen veilig-werken; materiaal-aanvoeren
timmerman; Timmerman; 7115; timmeren hout-zagen werktekening-lezen; gereedschap-gebruiken
stukadoor; Stukadoor; 7123; stukadoren veilig-werken; materiaal-aanvoeren
schilder; Schilder; 7131; schilderen voorbereiden-schilderwerk; veilig-werken
bouwhulp; Hulpkracht bouw; 9313; materiaal-aanvoeren bouwplaats-opruimen veilig-werken; gereedschap-gebruiken
loodgieter; Loodgieter; 7126; leidingen-aanleggen sanitair-plaatsen; werktekening-lezen
elektricien; Elektricien; 7411; kabels-leggen elektra-aansluiten veilig-werken; werktekening-lezen
zonnepanelenmonteur; Monteur zonnepanelen; 7411; zonnepanelen-plaatsen elektra-aansluiten veilig-werken; kabels-leggen
lasser; Lasser; 7212; lassen metaal-bewerken veilig-werken; werktekening-lezen
cnc-operator; CNC-operator; 7223; cnc-bedienen metaal-bewerken producten-controleren; werktekening-lezen
automonteur; Automonteur; 7231; autos-repareren banden-vervangen gereedschap-gebruiken; klanten-helpen
fietsenmaker; Fietsenmaker; 7234; fietsen-repareren banden-vervangen gereedschap-gebruiken; klanten-helpen
assemblagemedewerker; Assemblagemedewerker; 8219; onderdelen-monteren producten-controleren gereedschap-gebruiken; werktekening-lezen
voedingsoperator; Operator voedingsindustrie; 8160; machines-bedienen hygienisch-werken producten-controleren; machines-schoonmaken
meubelmaker; Meubelmaker; 7522; meubels-maken hout-zagen werktekening-lezen; gereedschap-gebruiken
naaister; Medewerker naaiatelier; 7533; naaien stoffen-knippen; producten-controleren
vuilnisophaler; Medewerker afvalinzameling; 9611; afval-inzamelen veilig-werken; vrachtwagen-rijden
afvalsorteerder; Medewerker afvalscheiding; 9612; afval-scheiden veilig-werken; machines-bedienen
klusjesman; Klusser; 9622; kleine-reparaties gereedschap-gebruiken; schilderen timmeren
`;
