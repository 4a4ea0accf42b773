export default function Home() {
  return (
    <main id="main" className="page">
      <h1>Strata</h1>
    </main>
  );
}
