//! Builds that are stopped, and two at a time.

use super::{Place, expected, manifest_of, path, site};
use crate::support::files_below;
use local_normal::disk::{Folder, Lock};
use local_normal::output::{Bytes, Sink as _};
use local_normal::write::{Staging, WriteError, rehearse};
use std::fs;
use tempfile::TempDir;

/// More than a build keeps in memory.
fn large() -> Bytes {
    vec![b'x'; 9 << 20].into()
}

#[test]
fn a_build_that_fails_or_is_stopped_leaves_nothing() {
    for stops in [true, false] {
        let place = Place::new();
        let staging = Staging::begin(&place.out(), &[&place.playbook()]).unwrap();
        staging.put(&path("index.html"), Bytes::from_static(b"small"));
        assert!(!place.out().exists(), "a small site waits in memory");
        staging.put(&path("media/large.png"), large());
        assert!(place.out().join(".local-normal-staging/files/media/large.png").is_file());
        if stops {
            assert!(staging.stop());
            assert!(!place.out().exists());
            staging.put(&path("media/more.png"), large());
            let site = site(&[("index.html", "small")]);
            let result = staging.commit(&manifest_of(&site));
            assert!(matches!(result, Err(WriteError::Stopped)), "{result:?}");
        }
        drop(staging);
        assert!(!place.out().exists());
    }
}

#[test]
fn a_build_that_has_begun_to_put_files_in_place_is_not_stopped() {
    let place = Place::new();
    let site = site(&[("index.html", "one")]);
    let staging = Staging::begin(&place.out(), &[&place.playbook()]).unwrap();
    site.iter().for_each(|(path, bytes)| staging.put(path, bytes.clone()));
    staging.commit(&manifest_of(&site)).unwrap();
    assert!(!staging.stop());
    drop(staging);
    assert_eq!(files_below(&place.out()), expected(&site));
}

#[test]
fn one_build_at_a_time() {
    let place = Place::new();
    let [one, two] = ["one", "two"].map(|text| site(&[("index.html", text)]));
    place.write(&one).unwrap();
    let other = Staging::begin(&place.out(), &[&place.playbook()]).unwrap();
    other.put(&path("media/large.png"), large());
    let busy = place.write(&two);
    let Err(WriteError::Busy { owner: Some(owner), .. }) = busy else { panic!("{busy:?}") };
    let process = format!("process {} since ", std::process::id());
    assert!(owner.to_string().starts_with(&process), "{owner}");
    // To look does no harm.
    rehearse(&two, &place.out(), &[&place.playbook()]).unwrap();
    assert!(place.out().join(".local-normal-staging/files/media/large.png").is_file());
    drop(other);
    assert_eq!(files_below(&place.out()), expected(&one));
    place.write(&two).unwrap();
    assert_eq!(files_below(&place.out()), expected(&two));
}

#[test]
fn the_lock_of_a_dead_build_is_taken_over() {
    let place = Place::new();
    let staging = place.out().join(".local-normal-staging");
    fs::create_dir_all(&staging).unwrap();
    let elsewhere = place.folder.path().join("elsewhere");
    fs::write(&elsewhere, "process 1 since 2026-11-26T10:00:00Z").unwrap();
    // By another name it may be anybody's file.
    fs::hard_link(&elsewhere, staging.join("lock")).unwrap();
    let site = site(&[("index.html", "one")]);
    place.write(&site).unwrap();
    assert_eq!(files_below(&place.out()), expected(&site));
    assert_eq!(fs::read(elsewhere).unwrap(), b"process 1 since 2026-11-26T10:00:00Z");
}

#[test]
fn a_lock_has_one_owner_at_a_time() {
    let folder = TempDir::new().unwrap();
    let holders = std::sync::atomic::AtomicUsize::new(0);
    let take = || {
        for _ in 0..200 {
            if let Ok(lock) = Lock::take(Folder::named(folder.path()).unwrap()) {
                assert_eq!(holders.fetch_add(1, std::sync::atomic::Ordering::SeqCst), 0);
                holders.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                drop(lock);
            }
        }
    };
    std::thread::scope(|scope| (0..4).for_each(|_| drop(scope.spawn(take))));
    assert!(files_below(folder.path()).is_empty());
}
