// Warns two minutes before a session ends for want of anything done, and tells when it has. The server knows; other windows may have done something.

const warning = 2 * 60;
const ends = document.getElementById('session-ends');
const ended = document.getElementById('session-ended');

const secondsLeft = async () => {
  const answer = await fetch('/session', { cache: 'no-store' });
  return (await answer.json()).secondsLeft;
};

const look = async () => {
  let left;
  try {
    left = await secondsLeft();
  } catch {
    // Offline for a moment: that says nothing of the session.
    later(30);
    return;
  }

  if (left <= 0) {
    ends.close();
    if (!ended.open) {
      ended.showModal();
    }
  } else if (left <= warning) {
    if (!ends.open) {
      ends.showModal();
    }
    later(Math.min(left, 15));
  } else {
    ends.close();
    later(left - warning);
  }
};

let timer;

const later = (seconds) => {
  clearTimeout(timer);
  timer = setTimeout(look, seconds * 1000);
};

const stay = async () => {
  await fetch('/session/stay', { cache: 'no-store' });
  await look();
};

// What was typed is sent in the session that was opened elsewhere: forms of the former one would be refused.
const goOn = async () => {
  ended.close();
  const { token } = await (await fetch('/session/antiforgery', { cache: 'no-store' })).json();
  document.querySelectorAll('input[name=__RequestVerificationToken]').forEach((input) => {
    input.value = token;
  });
  await look();
};

if (ends && ended) {
  ends.querySelector('[data-stay]').addEventListener('click', stay);
  // Escape means to go on working too.
  ends.addEventListener('cancel', stay);
  ended.querySelector('[data-go-on]').addEventListener('click', goOn);
  // A machine that slept has missed its time.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && !ended.open && look());
  later(17 * 60);
}
