/**
 * ISCO-08, unit groups (four digits) of major groups 0–4 with own Dutch names; the parent minor group is the first three digits. Codes are
 * those of the International Labour Organization; the names were written for Estafette.
 */
export const ISCO_GROEPEN_0_4 = `
0110 Officieren van de krijgsmacht
0210 Onderofficieren van de krijgsmacht
0310 Manschappen van de krijgsmacht
1111 Wetgevers
1112 Leidinggevende ambtenaren
1113 Traditionele hoofden en dorpshoofden
1114 Leiders van belangenorganisaties
1120 Algemeen directeuren
1211 Financieel managers
1212 Managers personeelszaken
1213 Managers beleid en planning
1219 Managers zakelijke diensten, overige
1221 Managers verkoop en marketing
1222 Managers reclame en public relations
1223 Managers onderzoek en ontwikkeling
1311 Managers land- en bosbouw
1312 Managers visserij en viskweek
1321 Managers industrie
1322 Managers mijnbouw
1323 Managers bouw
1324 Managers inkoop, logistiek en vervoer
1330 Managers ICT
1341 Managers kinderopvang
1342 Managers gezondheidszorg
1343 Managers ouderenzorg
1344 Managers maatschappelijke dienstverlening
1345 Managers onderwijs
1346 Managers banken en verzekeringen
1349 Managers gespecialiseerde diensten, overige
1411 Hotelmanagers
1412 Restaurantmanagers
1420 Managers detail- en groothandel
1431 Managers sport, recreatie en cultuur
1439 Managers dienstverlening, overige
2111 Natuurkundigen en sterrenkundigen
2112 Weerkundigen
2113 Scheikundigen
2114 Geologen en geofysici
2120 Wiskundigen, actuarissen en statistici
2131 Biologen
2132 Adviseurs landbouw, bosbouw en visserij
2133 Deskundigen milieubescherming
2141 Ingenieurs productie
2142 Civiel ingenieurs
2143 Milieuingenieurs
2144 Werktuigbouwkundig ingenieurs
2145 Chemisch ingenieurs
2146 Ingenieurs mijnbouw en metaal
2149 Ingenieurs, overige
2151 Elektrotechnisch ingenieurs
2152 Elektronica-ingenieurs
2153 Ingenieurs telecommunicatie
2161 Architecten van gebouwen
2162 Landschapsarchitecten
2163 Ontwerpers van producten en kleding
2164 Planologen en verkeerskundigen
2165 Cartografen en landmeters
2166 Grafisch ontwerpers
2211 Huisartsen
2212 Medisch specialisten
2221 Verpleegkundigen
2222 Verloskundigen
2230 Beoefenaars van alternatieve geneeskunde
2240 Paramedici, hoger niveau
2250 Dierenartsen
2261 Tandartsen
2262 Apothekers
2263 Deskundigen arbo en hygiëne
2264 Fysiotherapeuten
2265 Diëtisten
2266 Logopedisten en audiologen
2267 Optometristen
2269 Gezondheidsdeskundigen, overige
2310 Docenten hoger onderwijs
2320 Docenten beroepsonderwijs
2330 Docenten voortgezet onderwijs
2341 Leerkrachten basisonderwijs
2342 Leerkrachten kleuters
2351 Onderwijskundigen
2352 Leerkrachten speciaal onderwijs
2353 Taaldocenten, overige
2354 Muziekdocenten, overige
2355 Docenten kunst, overige
2356 ICT-trainers
2359 Onderwijsgevenden, overige
2411 Accountants
2412 Financieel en beleggingsadviseurs
2413 Financieel analisten
2421 Adviseurs management en organisatie
2422 Beleidsadviseurs
2423 Deskundigen personeel en loopbaan
2424 Deskundigen opleiding van personeel
2431 Deskundigen reclame en marketing
2432 Deskundigen public relations
2433 Technisch en medisch vertegenwoordigers
2434 Vertegenwoordigers ICT
2511 Systeemanalisten
2512 Softwareontwikkelaars
2513 Ontwikkelaars web en multimedia
2514 Programmeurs van toepassingen
2519 Ontwikkelaars software, overige
2521 Databaseontwerpers en -beheerders
2522 Systeembeheerders
2523 Netwerkdeskundigen
2529 Deskundigen database en netwerk, overige
2611 Advocaten en juristen
2612 Rechters
2619 Juristen, overige
2621 Archivarissen en conservatoren
2622 Bibliothecarissen
2631 Economen
2632 Sociologen en antropologen
2633 Filosofen, historici en politicologen
2634 Psychologen
2635 Maatschappelijk werkers, hoger niveau
2636 Geestelijken
2641 Schrijvers
2642 Journalisten
2643 Vertalers en tolken
2651 Beeldend kunstenaars
2652 Musici en componisten
2653 Dansers en choreografen
2654 Regisseurs en producenten
2655 Acteurs
2656 Presentatoren radio en televisie
2659 Kunstenaars, overige
3111 Technici natuur- en scheikunde
3112 Technici weg- en waterbouw
3113 Technici elektrotechniek
3114 Technici elektronica
3115 Technici werktuigbouw
3116 Technici chemie
3117 Technici mijnbouw en metaal
3118 Technisch tekenaars
3119 Technici, overige
3121 Toezichthouders mijnbouw
3122 Toezichthouders industrie
3123 Toezichthouders bouw
3131 Procesoperators energie
3132 Procesoperators afval en water
3133 Procesoperators chemie
3134 Procesoperators olie en gas
3135 Procesoperators metaal
3139 Procesoperators, overige
3141 Laboranten biologie
3142 Technici landbouw
3143 Technici bosbouw
3151 Scheepswerktuigkundigen
3152 Stuurlieden en loodsen
3153 Piloten
3154 Luchtverkeersleiders
3155 Technici luchtverkeer
3211 Technici medische beeldvorming
3212 Medisch laboranten
3213 Apothekersassistenten
3214 Technici gebit en hulpmiddelen
3221 Verpleegkundigen, middelbaar niveau
3222 Verloskundigen, middelbaar niveau
3230 Beoefenaars van alternatieve geneeskunde, middelbaar niveau
3240 Dierenartsassistenten
3251 Mondhygiënisten en tandartsassistenten
3252 Medisch administrateurs
3253 Gezondheidswerkers in de wijk
3254 Opticiens
3255 Assistenten fysiotherapie
3256 Doktersassistenten
3257 Inspecteurs milieu en veiligheid
3258 Ambulancemedewerkers
3259 Gezondheidswerkers, overige
3311 Effectenhandelaars
3312 Kredietbeoordelaars
3313 Boekhouders
3314 Statistisch assistenten
3315 Taxateurs en schade-experts
3321 Verzekeringsagenten
3322 Vertegenwoordigers
3323 Inkopers
3324 Handelsbemiddelaars
3331 Expediteurs
3332 Organisatoren van congressen en evenementen
3333 Arbeidsbemiddelaars
3334 Makelaars
3339 Zakelijke dienstverleners, overige
3341 Leidinggevenden administratie
3342 Juridisch secretaressen
3343 Directiesecretaressen
3344 Medisch secretaressen
3351 Douaniers
3352 Belastingambtenaren
3353 Ambtenaren sociale zekerheid
3354 Ambtenaren vergunningen
3355 Politie-inspecteurs en rechercheurs
3359 Ambtenaren toezicht, overige
3411 Juridisch medewerkers
3412 Sociaal werkers en woonbegeleiders
3413 Kerkelijk werkers
3421 Sporters
3422 Sporttrainers en scheidsrechters
3423 Fitnessinstructeurs
3431 Fotografen
3432 Interieurontwerpers
3433 Technici musea en bibliotheken
3434 Chef-koks
3435 Technici kunst en cultuur, overige
3511 Technici ICT-beheer
3512 ICT-helpdeskmedewerkers
3513 Technici netwerken
3514 Technici web
3521 Technici geluid en beeld
3522 Technici telecommunicatie
4110 Administratief medewerkers
4120 Secretarieel medewerkers
4131 Typisten
4132 Medewerkers gegevensinvoer
4211 Baliemedewerkers bank
4212 Croupiers en medewerkers kansspelen
4213 Pandhouders en geldschieters
4214 Incassomedewerkers
4221 Reisadviseurs
4222 Medewerkers klantcontact
4223 Telefonisten
4224 Hotelreceptionisten
4225 Medewerkers informatiebalie
4226 Receptionisten
4227 Enquêteurs
4229 Medewerkers klanteninformatie, overige
4311 Medewerkers boekhouding
4312 Medewerkers statistiek en verzekering
4313 Medewerkers loonadministratie
4321 Medewerkers voorraadbeheer
4322 Medewerkers productieplanning
4323 Medewerkers transportplanning
4411 Bibliotheekmedewerkers
4412 Postbodes en sorteerders
4413 Codeerders en correctoren
4414 Schrijvers voor derden
4415 Archiefmedewerkers
4416 Medewerkers personeelszaken
4419 Administratief medewerkers, overige
`;
