/**
 * The closed list of everything that can be wrong with what a partner sends or asks.
 * A code never changes meaning; a retired one stays listed, so that old answers stay readable.
 * `status` is the HTTP status of an answer in which this is the (worst) fault; `zin` says what to do.
 */
export const foutcodes = {
  JSON_ONGELDIG: { status: 400, zin: 'Dit is geen geldige JSON. Controleer haken, komma’s en aanhalingstekens.' },
  UTF8_ONGELDIG: { status: 400, zin: 'De tekst is geen geldige UTF-8. Stuur het bericht opnieuw als UTF-8.' },
  TEKEN_VERBODEN: { status: 400, zin: 'De tekst bevat een teken of een veldnaam die niet mag. Haal die weg.' },
  TE_DIEP: { status: 400, zin: 'De gegevens zijn te diep genest. Gebruik de vorm uit het schema.' },
  TE_GROOT: { status: 413, zin: 'Het bericht is te groot. Een bericht is hoogstens 64 KB, een batch hoogstens 1 MB.' },
  MEDIATYPE_ONBEKEND: {
    status: 415,
    zin: 'Dit mediatype kennen wij niet. Gebruik application/cloudevents+json, application/cloudevents-batch+json of application/json met ce-kopregels.',
  },
  BATCH_LEEG: { status: 400, zin: 'De batch is leeg. Stuur minstens één bericht.' },
  BATCH_TE_LANG: { status: 413, zin: 'De batch heeft te veel berichten. Stuur er hoogstens 200 tegelijk.' },
  VELD_VERPLICHT: { status: 400, zin: 'Dit veld is verplicht. Vul het in.' },
  VELD_ONBEKEND: { status: 400, zin: 'Dit veld kennen wij niet. Haal het weg of controleer de schrijfwijze.' },
  TYPE_ONJUIST: { status: 400, zin: 'Dit veld heeft een verkeerde vorm. Kijk in het schema welke vorm nodig is.' },
  TEKST_LEEG: { status: 400, zin: 'Deze tekst is leeg. Vul hem in of laat het veld weg.' },
  TEKST_TE_LANG: { status: 400, zin: 'Deze tekst is te lang. Maak hem korter.' },
  PATROON_ONJUIST: { status: 400, zin: 'De schrijfwijze klopt niet. Kijk in het schema hoe het moet.' },
  GETAL_BUITEN_BEREIK: { status: 400, zin: 'Dit getal is te klein of te groot. Kijk in het schema wat mag.' },
  CODE_ONBEKEND: { status: 400, zin: 'Deze code kennen wij niet. Kies een code uit de codelijst.' },
  BEROEP_ONZEKER: {
    status: 400,
    zin: 'Wij weten niet zeker welk beroep dit is. Kies een van de genoemde beroepen en zet die keuze in de vertaling.',
  },
  KOLOM_ONBEKEND: {
    status: 400,
    zin: 'Deze kolom staat niet in de vertaling. Controleer de naam, of zet de kolom in de vertaling.',
  },
  DATUM_ONGELDIG: { status: 400, zin: 'Dit is geen bestaande datum. Schrijf jjjj-mm-dd.' },
  TIJDSTIP_ONGELDIG: { status: 400, zin: 'Dit is geen geldig tijdstip. Schrijf het volgens RFC 3339, met tijdzone.' },
  LIJST_TE_LANG: { status: 400, zin: 'Deze lijst is te lang. Kijk in het schema hoeveel er mogen.' },
  VERWIJZING_LEEG: { status: 400, zin: 'Zeg om wie of wat het gaat: geef ons id of uw eigen kenmerk.' },
  VERWIJZING_ONBEKEND: { status: 400, zin: 'Wij vinden dit niet bij uw organisatie. Controleer het id of uw kenmerk.' },
  VERWIJZING_BOTST: { status: 400, zin: 'Het id en uw eigen kenmerk horen niet bij elkaar. Controleer ze allebei.' },
  BSN_ONGELDIG: { status: 400, zin: 'Dit is geen geldig BSN. Controleer de negen cijfers.' },
  BSN_NIET_TOEGESTAAN: {
    status: 403,
    zin: 'Voor een BSN heeft uw organisatie geen wettelijke grond (UAVG artikel 46). Haal het BSN weg en gebruik uw eigen kenmerk.',
  },
  BERICHTTYPE_ONBEKEND: { status: 400, zin: 'Dit soort bericht kennen wij niet. Kijk in de catalogus.' },
  VERSIE_ONBEKEND: { status: 400, zin: 'Deze versie van het bericht kennen wij niet. Kijk in dataschema.' },
  AFZENDER_ONJUIST: {
    status: 400,
    zin: 'De source noemt een ander OIN dan dat van uw organisatie. Gebruik uw eigen OIN.',
  },
  TYPE_NIET_TOEGESTAAN: {
    status: 403,
    zin: 'Uw organisatie mag dit soort bericht niet sturen. Vraag het de beheerder.',
  },
  DATAREF_NIET_ONDERSTEUND: { status: 400, zin: 'Wij halen nog geen gegevens op met dataref. Stuur ze mee in data.' },
  TEAM_ONBEKEND: { status: 400, zin: 'Dit team kennen wij niet. Controleer de namen van partner en team.' },
  MEDEWERKER_ONBEKEND: { status: 400, zin: 'Deze medewerker kennen wij niet. Stuur ook de naam mee.' },
  ID_HERGEBRUIKT: { status: 409, zin: 'Dit id is al gebruikt voor een ander bericht. Geef het bericht een nieuw id.' },
  OVERGANG_VERLOREN: {
    status: 409,
    zin: 'Iemand was u voor: er is al een stap gezet. Kijk naar de stand en kies een stap die nu kan.',
  },
  OVERGANG_VERBODEN: { status: 409, zin: 'Deze stap kan nu niet. Kies een stap die wel kan.' },
  ROL_ONJUIST: {
    status: 403,
    zin: 'Uw organisatie mag deze stap niet zetten. De andere partij mag dat wel.',
  },
  NIEMAND_AAN_ZET: {
    status: 409,
    zin: 'Deze inwoner heeft nog geen vaste contactpersoon. Vraag Werk en Inkomen om er een aan te wijzen.',
  },
  PARAMETER_ONJUIST: { status: 400, zin: 'Deze vraag klopt niet. Controleer de waarde.' },
  NIET_AANGEMELD: {
    status: 401,
    zin: 'Wij weten niet wie u bent. Stuur een geldige sleutel of een geldig token mee: Authorization: Bearer <sleutel of token>.',
  },
  HANDTEKENING_ONJUIST: {
    status: 401,
    zin: 'De handtekening ontbreekt, klopt niet, is te oud of is al eens gebruikt. Teken elk verzoek opnieuw, met een nieuw webhook-id.',
  },
  PROXY_NIET_VERTROUWD: {
    status: 403,
    zin: 'Een OIN in een kopregel geloven wij alleen van een proxy die wij kennen. Laat de kopregel weg of vraag het de beheerder.',
  },
  JWKS_ONJUIST: { status: 400, zin: 'Met deze publieke sleutels kunnen wij geen tokens controleren.' },
  GEEN_TOEGANG: {
    status: 403,
    zin: 'Dit hoort niet bij uw rol of bij uw organisatie. Moet u dit toch kunnen? Vraag het wie bij u de rollen en de aansluiting beheert.',
  },
  GEEN_DOELBINDING: {
    status: 403,
    zin: 'Uw organisatie is niet bij deze inwoner betrokken. Vraag de regisseur om een overdracht of leg een voorstel voor.',
  },
  DIENST_NIET_AFGESPROKEN: {
    status: 400,
    zin: 'De ontvanger doet deze dienst niet. Kies een andere dienst of ontvanger, of vraag de beheerder de afspraak te wijzigen.',
  },
  RECHTMATIGHEID: {
    status: 400,
    zin: 'Estafette is er niet voor handhaving, inkomen, fraude of controle. Dit kan niet.',
  },
  BUITEN_CATALOGUS: { status: 400, zin: 'De catalogus laat dit soort organisatie dit bericht niet sturen.' },
  DOEL_NIET_AFGESPROKEN: { status: 400, zin: 'Voor dit doel staat er geen grondslag in de afspraak.' },
  DOEL_IN_GEBRUIK: { status: 409, zin: 'Een abonnement gebruikt dit doel nog. Wijzig eerst het abonnement.' },
  DUBBEL_GENOEMD: { status: 400, zin: 'Dit staat er twee keer. Noem het één keer.' },
  BESTAAT_AL: { status: 409, zin: 'Dit bestaat al. Kies een andere naam of een ander nummer.' },
  SLEUTELS_VOL: { status: 409, zin: 'Er zijn al twee geldige sleutels. Trek er eerst een in.' },
  BEWAARPLICHT: {
    status: 409,
    zin: 'Deze gegevens moeten bewaard blijven. Wissen kan als die plicht voorbij is.',
  },
  DOEL_NODIG: {
    status: 403,
    zin: 'Zeg waarvoor u dit dossier opent. Kies een doel en probeer het opnieuw.',
  },
  BEWIJS_NODIG: {
    status: 403,
    zin: 'Hiervoor moet u opnieuw laten zien wie u bent. Log opnieuw in en probeer het nog een keer.',
  },
  GEEN_WERKRELATIE: {
    status: 403,
    zin: 'U werkt zelf niet met deze inwoner. Vraag uw teamleider of de regisseur.',
  },
  NIET_GEVONDEN: { status: 404, zin: 'Dit bestaat niet, of het is niet met uw organisatie gedeeld.' },
  METHODE_ONJUIST: { status: 405, zin: 'Dit kan niet op dit adres. Kijk in de documentatie welke methode mag.' },
  LEASE_ONBEKEND: { status: 404, zin: 'Deze lease is er niet meer. Haal de berichten opnieuw op.' },
  WEBHOOK_NIET_TOEGESTAAN: {
    status: 400,
    zin: 'Naar dit adres sturen wij niets. Gebruik een openbaar adres dat met https begint.',
  },
  WEBHOOK_NIET_BEVESTIGD: {
    status: 400,
    zin: 'Uw systeem bevestigt niet dat het onze berichten wil. Beantwoord de vraag OPTIONS die wij naar het adres sturen.',
  },
  TIJDELIJK_NIET_BESCHIKBAAR: {
    status: 503,
    zin: 'De hub is even niet bereikbaar. Probeer het over een paar seconden opnieuw.',
  },
  GEEN_UITWISSELING: {
    status: 409,
    zin: 'Er is nog geen landelijke uitwisseling aangesloten. Vraag het de beheerder van de hub.',
  },
  UITWISSELING_ZWIJGT: {
    status: 503,
    zin: 'De landelijke uitwisseling antwoordt niet goed. Probeer het later opnieuw.',
  },
  TE_VEEL_AANVRAGEN: {
    status: 429,
    zin: 'Uw organisatie vraagt te veel tegelijk. Wacht zo lang als Retry-After zegt.',
  },
  LIMIET_BEREIKT: { status: 429, zin: 'U hebt het maximum bereikt. Stel een nieuwe vraag of wacht.' },
  INTERNE_FOUT: {
    status: 500,
    zin: 'Er ging bij ons iets mis. Probeer het opnieuw; blijft het misgaan, meld dan het nummer van de aanvraag.',
  },
} as const satisfies Record<string, { status: number; zin: string }>;

export type FoutCode = keyof typeof foutcodes;
