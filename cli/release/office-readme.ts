import type { Release } from '@seinhuis/core/wire/release';

/** How to host the office, in Dutch and English: README.md of the archive. */
export const officeReadme = (
  release: Release,
  words: readonly string[],
): string => `# Kantoor van Seinhuis, versie ${release.version}

(English below.)

Dit zijn de bestanden waarmee uw mensen werken. Zet u ze op een eigen adres, dan kan de beheerder van het meldpunt ze niet
ongemerkt veranderen. Uw sleutels zijn dan zo veilig als deze bestanden en uw eigen server.

1. **Kijk na** wat u kreeg. De acht woorden van de uitgavesleutel zijn: *${words.join(' ')}*. Vergelijk ze met de woorden
   die bij de uitgave gedrukt staan, niet met een pagina van het meldpunt.
2. **Zet** de map op uw server, bijvoorbeeld op \`/srv/seinhuis-office-${release.version}\`. Alleen lezen is genoeg.
3. **Neem** \`nginx.conf\` of \`Caddyfile\` over en vul drie namen in: uw eigen adres (https), dat van het meldpunt, de map.
   De koppen staan er al in; laat er geen weg en zet er geen bij.
4. **Kijk na** wat er staat: \`./seinhuis verify https://kantoor.example --only office --fingerprint WOORDEN --manifest
   release.json --release-key ${words.join(' ')}\`. WOORDEN zijn die van de registrars, ook gedrukt.
5. **Meld u aan** op \`https://kantoor.example/kantoor/\` met uw tien woorden en de code.

Goed om te weten:
- Alles wat het kantoor vraagt, gaat over \`/api/\` en \`/network.json\` van uw eigen adres naar het meldpunt. Zo is de cookie
  van u zelf. Rechtstreeks vragen aan een ander adres kan niet: het meldpunt staat dat niet toe (geen CORS), en zo blijft het.
- Uw server zegt bij elk antwoord van het meldpunt dat het geen pagina mag zijn. Haal dat niet weg: anders kan een meldpunt
  dat liegt een pagina op uw adres zetten, en die kan bij het kantoor.
- **Een passkey werkt hier niet.** Een passkey hoort bij het adres waar hij is gemaakt. Maak bij *Mijn account* tien woorden.
- Een uitnodiging die u krijgt, wijst naar het meldpunt. Zet uw eigen adres ervoor in de plaats en laat de rest staan.
- Het meldpunt ziet al uw mensen vanaf één adres komen: dat van uw server.
- Een nieuwe versie zet u in een nieuwe map. Kijk haar eerst na.

---

# The Seinhuis office, version ${release.version}

These are the files that your people work with. On an address of your own, whoever runs the tip line cannot change them
unnoticed. Your keys are then as safe as these files and your own server.

1. **Check** what you got. The eight words of the release key are: *${words.join(' ')}*. Compare them with the words that
   are printed with the release, not with a page of the tip line.
2. **Put** the folder on your server, for example at \`/srv/seinhuis-office-${release.version}\`. Reading it is enough.
3. **Take** \`nginx.conf\` or \`Caddyfile\` and fill in three names: your own address (https), that of the tip line, the
   folder. The headers are in it; leave none out and add none.
4. **Check** what is served: \`./seinhuis verify https://kantoor.example --only office --fingerprint WORDS --manifest
   release.json --release-key ${words.join(' ')}\`. WORDS are those of the registrars, printed too.
5. **Sign in** at \`https://kantoor.example/kantoor/\` with your ten words and the code.

Good to know:
- All that the office asks goes through \`/api/\` and \`/network.json\` of your own address to the tip line, so that the
  cookie is your own. Asking another address directly is not possible: the tip line allows it to nobody (no CORS), and so it stays.
- Your server says with every answer of the tip line that it may be no page. Do not take that out: a tip line that lies
  could otherwise put a page on your address, and that page could reach the office.
- **A passkey does not work here.** It belongs to the address where it was made. Make ten words under *My account*.
- An invitation that you get points to the tip line. Put your own address in place of that one and leave the rest.
- The tip line sees all your people come from one address: that of your server.
- Put a new version in a new folder. Check it first.
`;
