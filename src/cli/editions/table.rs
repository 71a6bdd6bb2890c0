//! Editions as a table for people.

use crate::model::ListedEdition as Row;

/// The table, with its heads.
pub(super) fn table(rows: &[Row]) -> String {
    let heads =
        ["edition", "version", "pages", "warnings", "translated", "problems"].map(str::to_owned);
    let lines: Vec<_> = std::iter::once(heads).chain(rows.iter().map(cells)).collect();
    let width = |at: usize| lines.iter().map(|line| line[at].chars().count()).max().unwrap_or(0);
    let widths: [usize; 6] = std::array::from_fn(width);
    let [edition, version, pages, warnings, translated, _] = widths;
    let text = lines.iter().map(|[a, b, c, d, e, f]| {
        let line = format!(
            "{a:edition$}  {b:>version$}  {c:>pages$}  {d:>warnings$}  {e:>translated$}  {f}"
        );
        format!("{}\n", line.trim_end())
    });
    text.collect()
}

fn cells(row: &Row) -> [String; 6] {
    let Row { id, version, is_built, pages, errors, warnings, missing, coverage, .. } = row;
    let shares =
        coverage.iter().map(|(language, words)| format!("{language} {} %", words.percent()));
    let missing =
        if missing.is_empty() { String::new() } else { format!("lacks {}", missing.join(", ")) };
    let words = if *is_built {
        missing
    } else if *errors > 0 {
        format!("not built: {errors} error{}  {missing}", if *errors == 1 { "" } else { "s" })
    } else {
        "not built".to_owned()
    };
    [
        id.clone(),
        version.clone(),
        if *is_built { pages.to_string() } else { String::new() },
        warnings.to_string(),
        shares.collect::<Vec<_>>().join(", "),
        words,
    ]
}
