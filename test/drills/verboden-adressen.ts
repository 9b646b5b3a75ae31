/** One address out of every range that is closed, and its edges. */
const IPV4 = [
  ...['0.0.0.0', '0.255.255.255', '10.0.0.0', '10.1.2.3', '10.255.255.255', '100.64.0.0', '100.127.255.255'],
  ...['127.0.0.1', '127.0.1.1', '127.255.255.255', '169.254.0.0', '169.254.169.254', '169.254.255.255'],
  ...['172.16.0.0', '172.20.1.1', '172.31.255.255', '192.0.0.1', '192.0.0.255', '192.0.2.1', '192.88.99.1'],
  ...['192.168.0.1', '192.168.255.255', '198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1'],
  ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
];

const IPV6 = [
  ...['::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:169.254.169.254'],
  ...['::ffff:8.8.8.8', '::ffff:0:127.0.0.1', 'fc00::1', 'fd00::1', 'fdff:ffff::1', 'fe80::1', 'febf::1', 'fec0::1'],
  ...['ff00::1', 'ff02::1', 'ff0e::1', '2002:7f00:1::', '2002:a00:1::', '64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe'],
  ...['64:ff9b:1::1', '2001:db8::1', '2001::1', '2001:10::1', '3fff::1', '3fff:fff::1', '100::1', '5f00::1', '4000::1'],
];

/** Ways to write 127.0.0.1 and the address of cloud metadata that look like something else. */
const ANDERS_GESCHREVEN = [
  ...[
    '2130706433',
    '0x7f000001',
    '0x7F.0.0.1',
    '0x7f.1',
    '017700000001',
    '0177.0.0.1',
    '0177.0.0.01',
    '127.1',
    '127.0.1',
  ],
  ...['0', '0x0', '00', '127.0.0.1.', '①②⑦.⓪.⓪.①', '127。0。0。1', '%31%32%37.0.0.1', '1%32%37.0.0.1'],
  ...['2852039166', '0xA9FEA9FE', '0xa9.0xfe.0xa9.0xfe', '0251.0376.0251.0376', '169.254.43518', '169.16689662'],
  ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'ⓛocalhost', 'intranet', 'db.internal', 'printer.local'],
  ...['router.lan', 'nas.home', 'mail.corp', 'x.private', '1.0.0.127.in-addr.arpa', 'x.onion', 'x.test', 'x.invalid'],
];

const VERKEERDE_VORM = [
  ...['http://voorbeeld.nl/', 'https://voorbeeld.nl:8443/', 'https://voorbeeld.nl:22/', 'https://a@voorbeeld.nl/'],
  ...['https://a:b@voorbeeld.nl/', 'https://voorbeeld.nl@127.0.0.1/', 'https://voorbeeld.nl:443@127.0.0.1/'],
  ...['ftp://voorbeeld.nl/', 'file:///etc/passwd', 'gopher://127.0.0.1:6379/_FLUSHALL', 'javascript:alert(1)'],
  ...['data:text/plain,a', '//voorbeeld.nl/', 'voorbeeld.nl', 'https://', 'https://[::1', 'https:\\\\127.0.0.1\\'],
  ...['ws://127.0.0.1/', 'jar:https://127.0.0.1/', `https://voorbeeld.nl/${'a'.repeat(2_000)}`],
];

/** Addresses that a webhook may not have, some of them at the port of the canary. */
export function verbodenAdressen(kanarie: number): string[] {
  const hosts = [...IPV4, ...IPV6.map((a) => `[${a}]`), ...ANDERS_GESCHREVEN];
  return [
    ...hosts.map((host) => `https://${host}/`),
    ...['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '127.1', '[::ffff:127.0.0.1]'].flatMap((host) => [
      `http://${host}:${kanarie}/`,
      `https://${host}:${kanarie}/`,
    ]),
    `https://voorbeeld.nl:443@127.0.0.1:${kanarie}/`,
    `https://127.0.0.1:${kanarie}#@voorbeeld.nl/`,
    `https://127.0.0.1:${kanarie}?@voorbeeld.nl/`,
    ...VERKEERDE_VORM,
  ];
}
