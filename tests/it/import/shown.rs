//! Cells of workbooks with formats: percentages, times and days are taken as they are shown.

use super::{import, playbook, question_of};
use rust_xlsxwriter::{Format, Workbook};

#[test]
fn cells_are_taken_as_they_are_shown() {
    let cases = [
        ("0%", 0.25, "25%"),
        ("0%", 1.0, "100%"),
        ("0%", -0.001, "0%"),
        ("0%", 0.125, "13%"),
        ("0.0%", -0.125, "-12.5%"),
        ("0.00%;[Red]-0.00%", 0.5, "50.00%"),
        ("0\"%\"", 25.0, "25"),
        ("0\\%", 25.0, "25"),
        ("h:mm", 9.5 / 24.0, "9:30"),
        ("hh:mm:ss", 9.5 / 24.0, "09:30:00"),
        ("h:mm AM/PM", 14.5 / 24.0, "14:30"),
        ("mm:ss", 90.0 / 86_400.0, "01:30"),
        ("[h]:mm", 30.0 / 24.0, "30:00"),
        ("[h]:mm:ss", 30.0 / 24.0, "30:00:00"),
        ("[mm]:ss", 90.0 / 1440.0, "90:00"),
        ("[s]", 90.0 / 86_400.0, "90"),
        ("dd/mm/yyyy", 45_943.5, "2025-10-13"),
        ("[$-809]d mmmm yyyy", 45_943.0, "2025-10-13"),
        ("mmm", 45_943.0, "2025-10-13"),
        ("m/d/yy h:mm", 45_943.562_5, "2025-10-13 13:30"),
        ("yyyy-mm-dd hh:mm:ss", 45_943.25, "2025-10-13 06:00:00"),
        ("General", 0.25, "0.25"),
        ("General", 0.1 + 0.2, "0.3"),
        ("General", -0.0, "0"),
        ("0.0%", 0.011_45, "1.1%"),
        ("0%", 1.115, "112%"),
        ("0.00", 2.5, "2.5"),
    ];
    let place = playbook();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Question", "1", "2"]).unwrap();
    for (row, (format, number, _)) in (1..).zip(cases) {
        sheet.write(row, 0, format!("Case {row}?")).unwrap();
        let format = Format::new().set_num_format(format);
        sheet.write_with_format(row, 1, number, &format).unwrap();
        sheet.write(row, 2, "yes").unwrap();
    }
    book.save(place.path().join("q.xlsx")).unwrap();
    let (code, said) = import(place.path(), &["q.xlsx"]);
    assert_eq!(code, 0, "{said}");
    let mut others = Vec::new();
    for (row, (format, number, shown)) in (1..).zip(cases) {
        let text = question_of(&place, "service-design", &format!("Case {row}?")).unwrap();
        if !text.contains(&format!("points: 0\n        text: \"{shown}\"\n")) {
            others.push((format, number, shown, text));
        }
    }
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn percentages_are_heads_of_levels() {
    let place = playbook();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_column(0, 0, ["Question", "How far?"]).unwrap();
    let format = Format::new().set_num_format("0%");
    for (column, (points, text)) in (1..).zip([(1.0, "all"), (0.5, "half"), (0.0, "none")]) {
        sheet.write_with_format(0, column, points, &format).unwrap();
        sheet.write(1, column, text).unwrap();
    }
    book.save(place.path().join("q.xlsx")).unwrap();
    let (code, said) = import(place.path(), &["q.xlsx"]);
    assert_eq!(code, 0, "{said}");
    let text = question_of(&place, "service-design", "How far?").unwrap();
    let places = ["none", "half", "all"].map(|word| text.find(&format!("\"{word}\"")).unwrap());
    assert!(places.is_sorted(), "{text}");
}
