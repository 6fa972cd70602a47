package dev.callsheet.openapi.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as people would choose them, for the styles in which vendors write ids, paths and tags. */
class MethodNameTest {
    @ParameterizedTest(name = "{0} {1} {2} [{3}] is {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                // a verb and its object
                "listPets | get | /pets | Pets | pets.list",
                "getPets | get | /pets | Pets | pets.list",
                "getPet | get | /pets/{id} | Pets | pets.get",
                "getPetById | get | /pets/{id} | Pets | pets.getById",
                "showPetById | get | /pets/{petId} | pets | pets.showById",
                "createPets | post | /pets | pets | pets.create",
                "createUsersWithListInput | post | /user/createWithList | user | user.createWithListInput",
                "deletePet | delete | /pets/{id} | pets | pets.delete",
                "deletePets | delete | /pets | pets | pets.deletePets",
                "createOrUpdatePet | put | /pets/{id} | pets | pets.createOrUpdate",
                "getAllPets | get | /pets | Pets | pets.getAll",
                "findPetsByStatus | get | /pet/findByStatus | pet | pet.findByStatus",
                "logoutUser | get | /user/logout | user | user.logout",
                "getTasksForTag | get | /tags/{tag_gid}/tasks | Tasks | tasks.listForTag",
                "addMembersForProject | post | /projects/{id}/addMembers | Projects | projects.addMembers",
                "addUserToGroup | post | /groups/{id}/users | groups | groups.addUser",
                "getUserGroups | get | /users/{id}/groups | Users | users.getGroups",
                "listUserGroups | get | /user-groups | User Groups | userGroups.list",
                "getPetPhotos | get | /pets/{id}/photos | Photos | photos.getPetPhotos",
                "importPets | post | /pets/import | pets | pets.importPets",
                "List all pets | get | /pets | Pets | pets.listAll",
                // the family first
                "pets.list | get | /pets | | pets.list",
                "pets/list | get | /pets | | pets.list",
                "users/list-followers | get | /users/{name}/followers | users | users.listFollowers",
                "pets_list | get | /pets | | pets.list",
                "ContainerList | get | /containers/json | Container | container.list",
                "projectSaveAsTemplate | post | /projects/{id}/saveAsTemplate | Projects | projects.saveAsTemplate",
                "drive.files.list | get | /files | files | files.list",
                "users.sessions.revoke | post | /users/{id}/sessions/{sid}/revoke | | usersSessions.revoke",
                "invoices.list | get | /invoices | Account & Billing | accountBilling.listInvoices",
                "chat.postMessage | post | /chat.postMessage | chat | chat.postMessage",
                // frameworks
                "PetsController_findAll | get | /pets | | pets.findAll",
                "Pets_GetAll | get | /api/Pets | Pets | pets.getAll",
                "PetService_ListPets | get | /v1/pets | PetService | pet.list",
                "listPetsUsingGET | get | /pets | pet-controller | pet.list",
                "list_1 | get | /pets | pet-controller | pet.list1",
                "read_item_items__item_id__get | get | /items/{item_id} | | items.read",
                "read_items_api_v1_items__get | get | /api/v1/items/ | items | items.list",
                "api_pets_list | get | /api/pets/ | api | pets.list",
                "api_pets_partial_update | patch | /api/pets/{id}/ | api | pets.partialUpdate",
                "usersIdGet | get | /users/{id} | | users.get",
                // versions
                "GetRepos_V2 | get | /v2/repos | repos | repos.getV2",
                "api_v2010_FetchCall | get | /2010-04-01/Accounts/{Sid}/Calls/{Id}.json | Calls | calls.fetch",
                "ListCall | get | /2010-04-01/Accounts/{Sid}/Calls.json | Api20100401Call | call.list",
                "get_hubs_v2025.0 | get | /hubs | Hubs | hubs.list",
                // verb and path once more
                "get-users-id | get | /users/{id} | | users.get",
                "post_users_user-groups | post | /users/{id}/user-groups | Users | users.createUserGroup",
                "GET_v3-teams-team_id | get | /teams/{team_id} | Teams API | teams.get",
                "/rest/v1/orders | get | /rest/v1/orders | | orders.list",
                "PostCustomersCustomerSources | post | /v1/customers/{customer}/sources | | customers.createSource",
                // no id
                "| get | /users/{id}/repos | | users.listRepos",
                "| get | /users/{id}/repos/{repo} | | users.getRepo",
                "| post | /orders/{id}/cancel | | orders.cancel",
                "| post | /v1/orders/{id}:cancel | | orders.cancel",
                "| get | /v1/pets | | pets.list",
                "| post | /api/pets | | pets.create",
                "| put | /pets/{id} | | pets.replace",
                "| patch | /pets/{id} | | pets.update",
                "| delete | /pets/{id} | | pets.delete",
                "| delete | /pets | | pets.deleteAll",
                "| put | /users/{id}/avatar | | users.setAvatar",
                "| delete | /users/{id}/avatar | | users.deleteAvatar",
                "| get | /pet/findByTags | pet | pet.findByTags",
                "| get | /files/{id}/tasks | Tasks | tasks.listForFile",
                "| get | /ips/warmup/{ip_address} | IP Warmup | ipWarmup.getByIpAddress",
                "| post | /login | | login",
                "| get | /search | | search",
                "| get | / | | getRoot",
                // other scripts, odd starts
                "\u30da\u30c3\u30c8\u4e00\u89a7 | get | /pets | \u30da\u30c3\u30c8 | pets.list",
                "| get | /\u65e5\u672c | | u65e5U672c.get",
                "R\u00e9sum\u00e9s.list | get | /resumes | | resumes.list",
                "5e1f2a3b4c | get | /pets | | pets.list",
                "enable | post | /2fa/enable | 2FA | enable",
            })
    void namesMethodsAsReadersExpect(
            @Nullable String id, String verb, String path, @Nullable String tag, String expected) {
        OperationKey operation = new OperationKey(id, verb, path, tag == null ? List.of() : List.of(tag));

        assertThat(MethodName.of(operation)).hasToString(expected);
    }
}
