const RECEIPT_WORDS = 8;

export const TEXT =
  'Achter het pand aan het kanaal staat sinds drie weken elke nacht een witte bus zonder opschrift. Er worden blauwe vaten naar binnen gedragen en het ruikt daarna scherp, naar zwembad.';

/** Fills in the form as a browser without script sends it. Answers what went wrong, or null for a receipt. */
export const submit = async (plainOrigin: string, mark: string): Promise<string | null> => {
  try {
    const answer = await fetch(`${plainOrigin}/`, {
      method: 'POST',
      redirect: 'error',
      headers: { origin: plainOrigin },
      body: new URLSearchParams({ what: `${mark} ${TEXT}`, themes: 'drugs.lab', place: 'Amsterdam' }),
    });
    const page = await answer.text();
    if (answer.status !== 200) return `status ${answer.status}`;
    const receipt = /<ol class="words">(.*?)<\/ol>/s.exec(page)?.[1] ?? '';
    return receipt.split('<li').length - 1 === RECEIPT_WORDS ? null : 'no receipt';
  } catch (thrown) {
    const { cause } = thrown as { cause?: { code?: unknown } };
    return `not reached: ${String(cause?.code ?? 'unknown')}`;
  }
};
