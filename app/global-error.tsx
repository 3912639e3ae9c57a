'use client';

/** The last resort, when the root layout itself failed: no texts and no styles are there, so it says it in both languages. */
const GlobalError = ({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) => (
  <html lang="en">
    <body style={{ fontFamily: 'sans-serif', maxWidth: '40rem', margin: '4rem auto', padding: '0 1rem' }}>
      <main>
        <h1>The server failed</h1>
        <p>Nothing was changed. Try again; if it lasts, tell the operator the reference {error.digest}.</p>
        <p lang="fr">
          Le serveur a échoué. Rien n’a été modifié. Réessayez&nbsp;; si le problème persiste, indiquez la
          référence à l’exploitant.
        </p>
        <button onClick={reset}>Try again / Réessayer</button>
      </main>
    </body>
  </html>
);

export default GlobalError;
