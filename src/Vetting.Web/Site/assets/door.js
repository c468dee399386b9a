// The creator's pages: accounts are looked at as they are typed, and uploads show how far they are. All of it works without.
for (const form of document.querySelectorAll('form[data-check]')) {
  form.querySelector('[data-check-all]').hidden = true;
  for (const note of form.querySelectorAll('[data-note]')) watch(form, note);
}

for (const form of document.querySelectorAll('form[data-upload]')) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(form);
  });
}

function watch(form, note) {
  const platform = form.elements[`platform${note.dataset.note}`];
  const account = form.elements[`account${note.dataset.note}`];
  let wait, under, last;

  const say = (state, text) => {
    note.className = `check-note ${state}`;
    note.textContent = text;
  };

  const look = async () => {
    const typed = `${platform.value}\n${account.value.trim()}`;
    if (typed === last) return;
    last = typed;
    under?.abort();
    if (account.value.trim().length < 2) return say('', '');
    under = new AbortController();
    const signal = under.signal;
    say('', form.dataset.checking);
    try {
      const answer = await fetch(form.dataset.check, {
        method: 'POST', signal, body: new URLSearchParams({ platform: platform.value, account: account.value }),
      });
      const seen = answer.ok ? await answer.json() : { state: '', text: '' };
      if (!signal.aborted) say(seen.state, seen.text);
    } catch {
      if (!signal.aborted) say('', '');
    }
  };

  const later = delay => {
    clearTimeout(wait);
    wait = setTimeout(look, delay);
  };
  account.addEventListener('input', () => later(800));
  account.addEventListener('change', () => later(0));
  platform.addEventListener('change', () => later(0));
}

function send(form) {
  const bar = form.querySelector('progress');
  const note = form.querySelector('[data-upload-note]');
  const button = form.querySelector('button');
  const request = new XMLHttpRequest();
  const end = text => {
    bar.hidden = true;
    button.disabled = false;
    say(text, 'field-error');
  };
  const say = (text, look) => {
    note.className = look;
    note.textContent = text;
  };

  request.upload.addEventListener('progress', event => {
    if (!event.lengthComputable) return;
    const percent = Math.floor(100 * event.loaded / event.total);
    bar.value = percent;
    say(percent < 100 ? form.dataset.sending.replace('{percent}', percent) : form.dataset.reading, 'quiet');
  });
  request.addEventListener('load', () => {
    // A page of its own came of it; or this one, with what is wrong.
    const wrong = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('[role=alert]');
    if (wrong) end(wrong.textContent.trim().replace(/\s+/g, ' '));
    else if (request.status < 400) location.assign(request.responseURL);
    else end(form.dataset.failed);
  });
  request.addEventListener('error', () => end(form.dataset.failed));
  bar.hidden = false;
  bar.value = 0;
  button.disabled = true;
  request.open('POST', form.action);
  request.send(new FormData(form));
}
