/** The same for major groups 5–9. */
export const ISCO_GROEPEN_5_9 = `
5111 Stewards
5112 Conducteurs
5113 Gidsen
5120 Koks
5131 Kelners
5132 Barpersoneel
5141 Kappers
5142 Schoonheidsspecialisten
5151 Leidinggevenden huishouding
5152 Huishoudsters in particuliere dienst
5153 Conciërges en huismeesters
5161 Astrologen en waarzeggers
5162 Gezelschapspersonen
5163 Uitvaartverzorgers
5164 Dierenverzorgers
5165 Rijinstructeurs
5169 Persoonlijke dienstverleners, overige
5211 Marktkooplieden
5212 Straatverkopers van eten
5221 Winkeliers
5222 Leidinggevenden winkel
5223 Verkoopmedewerkers winkel
5230 Kassamedewerkers
5241 Modellen
5242 Demonstrateurs
5243 Verkopers huis aan huis
5244 Verkopers callcenter
5245 Medewerkers tankstation
5246 Buffetmedewerkers
5249 Verkopers, overige
5311 Medewerkers kinderopvang
5312 Onderwijsassistenten
5321 Verzorgenden in instellingen
5322 Verzorgenden thuiszorg
5329 Zorgmedewerkers, overige
5411 Brandweerlieden
5412 Politieagenten
5413 Gevangenbewaarders
5414 Beveiligers
5419 Medewerkers toezicht en veiligheid, overige
6111 Akkerbouwers en groentetelers
6112 Fruit- en boomtelers
6113 Tuinders, hoveniers en kwekers
6114 Telers, gemengd
6121 Veehouders
6122 Pluimveehouders
6123 Imkers en zijdetelers
6129 Dierfokkers, overige
6130 Gemengde boeren
6210 Bosbouwers
6221 Viskwekers
6222 Kustvissers
6223 Zeevissers
6224 Jagers
6310 Akkerbouwers voor eigen gebruik
6320 Veehouders voor eigen gebruik
6330 Gemengde boeren voor eigen gebruik
6340 Vissers en jagers voor eigen gebruik
7111 Huizenbouwers
7112 Metselaars
7113 Steenhouwers
7114 Betonwerkers
7115 Timmerlieden
7119 Bouwvakkers ruwbouw, overige
7121 Dakdekkers
7122 Vloerleggers en tegelzetters
7123 Stukadoors
7124 Isolatiewerkers
7125 Glaszetters
7126 Loodgieters en installateurs
7127 Monteurs koeling en airco
7131 Schilders
7132 Lakspuiters
7133 Gevelreinigers en schoorsteenvegers
7211 Gieters en vormers
7212 Lassers
7213 Plaatwerkers
7214 Constructiewerkers
7215 Takelaars en kabelsplitsers
7221 Smeden
7222 Gereedschapmakers
7223 Instellers van metaalmachines
7224 Slijpers en polijsters
7231 Automonteurs
7232 Vliegtuigmonteurs
7233 Monteurs machines
7234 Fietsenmakers
7311 Instrumentmakers
7312 Bouwers van muziekinstrumenten
7313 Edelsmeden
7314 Pottenbakkers
7315 Glasmakers
7316 Letterschilders en graveurs
7317 Ambachtslieden hout en riet
7318 Ambachtslieden textiel en leer
7319 Ambachtslieden, overige
7321 Medewerkers prepress
7322 Drukkers
7323 Boekbinders
7411 Elektriciens gebouwen
7412 Elektromonteurs
7413 Monteurs elektriciteitsnet
7421 Elektronicamonteurs
7422 Monteurs ICT en telecom
7511 Slagers en visverwerkers
7512 Bakkers
7513 Zuivelbereiders
7514 Verwerkers groente en fruit
7515 Keurders voedsel
7516 Tabaksbewerkers
7521 Houtdrogers
7522 Meubelmakers
7523 Instellers van houtmachines
7531 Kleermakers
7532 Patroonmakers en knippers
7533 Naaisters en borduurders
7534 Stoffeerders
7535 Leerlooiers
7536 Schoenmakers
7541 Duikers
7542 Schietmeesters
7543 Keurders van producten
7544 Ongediertebestrijders
7549 Ambachtslieden, niet eerder genoemd
8111 Mijnwerkers
8112 Operators steenverwerking
8113 Boorders
8114 Operators cement en beton
8121 Operators metaalverwerking
8122 Operators oppervlaktebehandeling
8131 Operators chemie
8132 Operators fotografie
8141 Operators rubber
8142 Operators kunststof
8143 Operators papier en karton
8151 Operators spinnerij
8152 Operators weverij
8153 Operators naaimachines
8154 Operators ververij
8155 Operators leer
8156 Operators schoenen
8157 Wasserijmedewerkers
8159 Operators textiel, overige
8160 Operators voeding
8171 Operators pulp en papier
8172 Operators zagerij
8181 Operators glas en keramiek
8182 Stokers
8183 Operators verpakking
8189 Operators, overige
8211 Assemblagemedewerkers machines
8212 Assemblagemedewerkers elektronica
8219 Assemblagemedewerkers, overige
8311 Treinmachinisten
8312 Rangeerders en seinhuiswachters
8321 Motorkoeriers
8322 Chauffeurs auto, taxi en bestelwagen
8331 Bus- en trambestuurders
8332 Vrachtwagenchauffeurs
8341 Bestuurders landbouwmachines
8342 Bestuurders grondverzetmachines
8343 Kraanmachinisten
8344 Heftruckchauffeurs
8350 Matrozen
9111 Huishoudelijke hulpen
9112 Schoonmakers
9121 Wassers en strijkers
9122 Autowassers
9123 Glazenwassers
9129 Schoonmakers, overige
9211 Hulpkrachten akkerbouw
9212 Hulpkrachten veehouderij
9213 Hulpkrachten gemengd bedrijf
9214 Hulpkrachten tuinbouw en groen
9215 Hulpkrachten bosbouw
9216 Hulpkrachten visserij
9311 Hulpkrachten mijnbouw
9312 Hulpkrachten wegenbouw
9313 Hulpkrachten bouw
9321 Inpakkers
9329 Hulpkrachten industrie
9331 Bestuurders van handkarren
9332 Voerlieden
9333 Laders en lossers
9334 Vakkenvullers
9411 Bereiders fastfood
9412 Keukenhulpen
9510 Straatdienstverleners
9520 Straatverkopers
9611 Vuilnisophalers
9612 Sorteerders afval
9613 Straatvegers
9621 Bezorgers en kruiers
9622 Klusjesmensen
9623 Meteropnemers
9624 Water- en houtdragers
9629 Hulpkrachten, overige
`;
