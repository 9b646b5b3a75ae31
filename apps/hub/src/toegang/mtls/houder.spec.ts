import { describe, expect, test } from '@jest/globals';
import { oinUit } from './houder.js';

const OIN = '00000099000000012000';
const ANDER = '00000099000000010000';

describe('the OIN in what a proxy says', () => {
  test.each([
    [OIN, OIN],
    [` ${OIN} `, OIN],
    [`CN=koppelvlak.scalabor.nl,serialNumber=${OIN},O=Scalabor,C=NL`, OIN],
    [`C=NL, O=Scalabor\\, Arnhem, 2.5.4.5=${OIN}, CN=x`, OIN],
    [`CN=x+SERIALNUMBER=${OIN},C=NL`, OIN],
    ['', undefined],
    ['1234', undefined],
    [`${OIN}, ${OIN}`, undefined],
    [`${OIN}, ${ANDER}`, undefined],
    [`CN=${OIN}`, undefined],
    [`O=x\\,serialNumber=${ANDER},CN=y`, undefined],
    [`O="x,serialNumber=${ANDER}",CN=y`, undefined],
    [`O=x\\,serialNumber=${ANDER},serialNumber=${OIN}`, OIN],
    [`serialNumber=${OIN},serialNumber=${ANDER}`, undefined],
    [`serialNumber=${OIN}, ${ANDER}`, OIN],
    [`serialNumber=${OIN}x`, undefined],
  ])('%s gives %s', (kop, verwacht) => expect(oinUit(kop)).toBe(verwacht));
});
