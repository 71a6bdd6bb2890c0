//! Contributions at random: no comparison of them tells more than it may.

use super::*;
use crate::assess::peers::Group;
use proptest::prelude::*;

prop_compose! {
    fn file()(kind in 0_usize..4, nation in 0_usize..4, chosen in prop::collection::vec(0_usize..7, 5), id in any::<u32>()) -> Value {
        let kinds = [json!("district"), json!("unitary"), json!("county"), Value::Null];
        let nations = [json!("england"), json!("wales"), json!("england"), Value::Null];
        // Mostly levels, and the lowest most often, so that small and large counts both come up.
        let answer = |one: usize| match one {
            0..=3 => level("no"),
            4 => level("some"),
            5 => level("all"),
            _ => json!({"state": "na", "na_reason": "other"}),
        };
        let answers: serde_json::Map<_, _> = chosen.iter().enumerate().map(|(at, one)| (format!("q{}", at + 1), answer(*one))).collect();
        let mut file = document(&Value::Object(answers));
        file["subject"]["type"] = kinds[kind].clone();
        file["subject"]["nation"] = nations[nation].clone();
        file["contribution_id"] = json!(format!("{id:08x}"));
        file
    }
}

fn groups(figures: &Figures) -> Vec<&Group> {
    let cells = figures.cells.0.iter().flat_map(|(_, row)| &row.0);
    let named = figures.areas.0.iter().chain(&figures.principles.0).chain(cells);
    figures.overall.iter().chain(named.map(|(_, group)| group)).collect()
}

fn assert_group_keeps_the_rules(group: &Group) {
    let n = group.n.unwrap_or(0);
    let parts =
        group.by_type.0.iter().chain(&group.by_nation.0).map(|(_, part)| (part.n, part.spread));
    for (n, spread) in [(n, group.spread)].into_iter().chain(parts) {
        assert!(n % 5 == 0, "{group:?}");
        assert!(spread.median.is_none_or(|median| n >= 5 && median % 500 == 0), "{group:?}");
        assert!(
            spread.quartiles.is_none_or(|both| n >= 10 && both.iter().all(|one| one % 500 == 0)),
            "{group:?}"
        );
    }
}

fn some(files: &[Value]) -> Aggregate {
    let names: Vec<_> = (0..files.len()).map(|at| format!("f{at}")).collect();
    let read = names.iter().zip(files).filter_map(|(name, file)| read(name, file).ok());
    aggregation().compare(read.collect(), None).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_rules_are_kept(files in prop::collection::vec(file(), 0..40)) {
        let peers = some(&files).peers;
        peers.full.iter().chain(&peers.quick).flat_map(groups).for_each(assert_group_keeps_the_rules);
        let text = peers.to_json();
        prop_assert!(!text.contains("SECRET") && !text.contains("questions"));
        prop_assert_eq!(Peers::parse(text.as_bytes()).unwrap(), peers);
    }

    #[test]
    fn the_order_of_files_changes_no_byte(files in prop::collection::vec(file(), 0..30), turned in 0_usize..30) {
        let read: Vec<_> = files.iter().enumerate().filter_map(|(at, file)| read(&format!("f{at}"), file).ok()).collect();
        let mut other = read.clone();
        other.reverse();
        other.rotate_left(turned % read.len().max(1));
        let (one, other) = (aggregation().compare(read, None).unwrap(), aggregation().compare(other, None).unwrap());
        prop_assert_eq!(one.peers.to_json(), other.peers.to_json());
        prop_assert_eq!(one, other);
    }
}
